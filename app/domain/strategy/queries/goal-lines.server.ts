import type { Names } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleGoals } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import type { GoalLine } from '../goal.ts';
import { objectiveLines } from './objective-lines.server.ts';

/** Goals with their objectives, the national ones first, then by their years and names. */
export async function goalLines(ctx: Reading, where: Prisma.GoalWhereInput): Promise<GoalLine[]> {
  const goals = await ctx.db.goal.findMany({
    where: { AND: [visibleGoals(ctx.actor), where] },
    include: { agency: { select: { code: true, names: true } } },
    orderBy: [{ national: 'desc' }, { fromYear: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  });
  const objectives = await objectiveLines(ctx, { goalId: { in: goals.map(({ id }) => id) } });
  return goals.map(({ id, name, text, fromYear, toYear, national, agency, agencyId }) => ({
    id,
    name,
    text,
    fromYear,
    toYear,
    national,
    agency: { code: agency.code, names: agency.names as Names },
    own: agencyId === ctx.actor.agency.id,
    objectives: objectives.filter(({ goalId }) => goalId === id).map(({ goalId: _, ...objective }) => objective),
  }));
}
