import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import * as field from '#app/domain/backlog/fields.ts';
import { dayIn } from '#app/domain/day.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { usualDates } from '../dates.rules.ts';
import { mostItems } from '../sprint.ts';
import { topCount, velocityOf } from '../velocity.rules.ts';
import { candidatesOf } from './candidates.server.ts';
import { sprintLines } from './sprint-lines.server.ts';

/** What a team plans its next sprint with: the usual dates, what it manages, the first items and how many of them come to that. */
export const newSprintPage = query({
  name: 'new-sprint-page',
  summary: "What a team's next sprint could be made of",
  input: z.strictObject({ team: field.id, show: z.number().int().min(1).max(mostItems).default(60) }),
  example: (world) => ({ input: { team: world.team } }),
  async run(ctx, { show, ...input }) {
    const team = await reach(ctx).team(input.team);
    const of = (status: Prisma.Sql) => Prisma.sql`s.team_id = ${team.id}::uuid AND s.status ${status}`;
    const completed = await sprintLines(ctx, { where: of(Prisma.sql`= 'completed'`), most: 3 });
    const others = await sprintLines(ctx, { where: of(Prisma.sql`<> 'completed'`), most: 50 });
    const velocity = velocityOf(completed.map(({ done }) => done));
    const found = await candidatesOf(ctx, team.id, show + 1);
    const candidates = found.slice(0, show);
    const ends = [...completed, ...others].map(({ endsOn }) => endsOn).sort();
    return {
      team: { id: team.id, name: team.name },
      ...usualDates(dayIn(ctx.actor.agency.zone, ctx.now), ends.at(-1) ?? null, team.rhythm),
      velocity,
      candidates,
      more: found.length > show,
      /** How many of the first are taken unless one chooses otherwise. */
      top: topCount(
        candidates.map(({ points }) => points),
        velocity,
      ),
      others: others.map(({ id, number, startsOn, endsOn }) => ({ id, number, startsOn, endsOn })),
      can: { plan: permits(ctx.actor, access, 'plan-sprint'), start: permits(ctx.actor, access, 'start-sprint') },
    };
  },
});
