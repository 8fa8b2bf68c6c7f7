import { z } from 'zod';
import { type Names, permits } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { NotFound } from '#app/domain/errors.ts';
import { publicStanding } from '#app/domain/publication/queries/public-standing.server.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import * as field from '../fields.ts';
import type { Figure } from '../goal.ts';
import { objectiveLines } from './objective-lines.server.ts';
import { programmeLines } from './programme-lines.server.ts';
import { servingSql, workPage } from './work-rows.server.ts';

/** An objective: its goal, the course of its measure, and the work that serves it as far as the reader sees it. */
export const objectivePage = query({
  name: 'objective-page',
  summary: 'Show an objective, the course of its measure and the work that serves it',
  input: z.strictObject({ objective: field.id, page: field.page }),
  example: (world) => ({ input: { objective: world.objective } }),
  async run(ctx, input) {
    const { id, goal, closedNote } = await reach(ctx).objective(input.objective);
    const [line] = await objectiveLines(ctx, { id });
    if (!line) throw new NotFound();
    const own = goal.agencyId === ctx.actor.agency.id;
    const agency = await ctx.db.agency.findUniqueOrThrow({ where: { id: goal.agencyId }, select: { code: true, names: true } });
    const linked = { objectives: { some: { objectiveId: id } } };
    return {
      objective: { ...line, closedNote },
      goal: { id: goal.id, name: goal.name, fromYear: goal.fromYear, toYear: goal.toYear, own },
      agency: { code: agency.code, names: agency.names as Names },
      figures: await figuresOf(ctx, id),
      programmes: await programmeLines(ctx, linked),
      ...(await workPage(ctx, servingSql(id), input.page)),
      inPublic: own ? await publicStanding(ctx, { objectiveId: id }) : null,
      today: dayIn(ctx.actor.agency.zone, ctx.now),
      can: { shape: own && permits(ctx.actor, access, 'edit-objective') },
    };
  },
});

/** All figures of an objective, the oldest first. */
async function figuresOf({ db }: Reading, objectiveId: string): Promise<Figure[]> {
  const figures = await db.objectiveFigure.findMany({ where: { objectiveId }, orderBy: { day: 'asc' } });
  return figures.map(({ day, value, source }) => ({ day: day.toISOString().slice(0, 10), value: value.toNumber(), source }));
}
