import { dayIn } from '#app/domain/day.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleGoals, visibleProgrammes } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { ObjectiveLine } from '../goal.ts';
import { linesSql } from '../lines.server.ts';
import { progressOf } from '../progress.rules.ts';

/** Objectives as lines of a list, by goal, target year and name, with the counts of the work that the reader sees. */
export async function objectiveLines(
  ctx: Reading,
  where: Prisma.ObjectiveWhereInput,
): Promise<(ObjectiveLine & { goalId: string })[]> {
  const objectives = await ctx.db.objective.findMany({
    where: { AND: [{ goal: visibleGoals(ctx.actor) }, where] },
    include: {
      figures: { orderBy: { day: 'desc' }, take: 1 },
      _count: { select: { programmes: { where: { programme: visibleProgrammes(ctx.actor) } } } },
    },
    orderBy: [{ targetYear: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  });
  const work = await workOf(ctx);
  return objectives.map((objective) => {
    const [latest] = objective.figures;
    const measured = { baseline: objective.baseline.toNumber(), target: objective.target.toNumber() };
    const { open = 0, done = 0 } = work.get(objective.id) ?? {};
    return {
      id: objective.id,
      goalId: objective.goalId,
      name: objective.name,
      measure: objective.measure,
      unit: objective.unit,
      ...measured,
      targetYear: objective.targetYear,
      closedOn: objective.closedAt && dayIn(ctx.actor.agency.zone, objective.closedAt),
      figure: latest ? { day: latest.day.toISOString().slice(0, 10), value: latest.value.toNumber() } : null,
      progress: progressOf(measured, latest?.value.toNumber()),
      programmes: objective._count.programmes,
      open,
      done,
    };
  });
}

/** Open and done items by the objective that they serve. */
async function workOf({ actor, db }: Reading): Promise<Map<string, { open: number; done: number }>> {
  const rows = await db.$queryRaw<{ id: string; open: number; done: number }[]>(Prisma.sql`
    ${linesSql(actor)}
    SELECT line.objective_id AS id, (count(*) FILTER (WHERE s.category <> 'done'))::int AS open,
      (count(*) FILTER (WHERE s.category = 'done'))::int AS done
    FROM line JOIN item i ON i.id = line.id JOIN state s ON s.id = i.state_id
    WHERE i.archived_at IS NULL GROUP BY 1`);
  return new Map(rows.map((row) => [row.id, row]));
}
