import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import * as field from '#app/domain/backlog/fields.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { velocityOf } from '../velocity.rules.ts';
import { sprintLines } from './sprint-lines.server.ts';

/** Completed ones that are listed: a year of fortnights. */
const most = 26;

/** A team's sprints: those that run, those that are planned, the last completed ones, and what the team manages. */
export const sprintsPage = query({
  name: 'sprints-page',
  summary: "A team's sprints, and what it manages in one",
  input: z.strictObject({ team: field.id }),
  example: (world) => ({ input: { team: world.team } }),
  async run(ctx, input) {
    const team = await reach(ctx).team(input.team);
    const of = (status: Prisma.Sql) => Prisma.sql`s.team_id = ${team.id}::uuid AND s.status ${status}`;
    const open = await sprintLines(ctx, { where: of(Prisma.sql`<> 'completed'`), most: 50 });
    const completed = await sprintLines(ctx, { where: of(Prisma.sql`= 'completed'`), most });
    return {
      team: { id: team.id, name: team.name },
      active: open.filter(({ status }) => status === 'active'),
      planned: open.filter(({ status }) => status === 'planned').reverse(),
      completed,
      velocity: velocityOf(completed.map(({ done }) => done)),
      can: { plan: permits(ctx.actor, access, 'plan-sprint') },
    };
  },
});
