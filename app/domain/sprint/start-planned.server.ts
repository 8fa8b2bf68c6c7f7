import { lockLists } from '#app/domain/backlog/lists.server.ts';
import type { Context } from '#app/domain/command.server.ts';
import { workedItems } from '#app/domain/reach/visible.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { type Item, Prisma } from '#app/platform/prisma/client.ts';
import { datesOf, factOfEntry, factOfSprint, openToAgency, type SeenSprint } from './locked-sprint.server.ts';
import { checkStart } from './start-sprint.rules.ts';

/**
 * Starts a planned sprint: what is in it now, and what that is worth, is its baseline. What was done or archived since it was planned is
 * left out. To be called under the team's lock.
 * @throws Refused where it cannot start
 */
export function startPlanned(ctx: Context, sprint: SeenSprint, anyway: boolean): Promise<void> {
  return wholeLists(ctx.db, 'own', () => start(ctx, sprint, anyway));
}

async function start(ctx: Context, sprint: SeenSprint, anyway: boolean): Promise<void> {
  const { db, now } = ctx;
  const standing = await standingIn(ctx, sprint.id);
  const over = standing.filter((item) => item.archivedAt !== null || item.state.category === 'done');
  const baseline = standing.filter((item) => !over.includes(item));
  // Whether there is anything in it is said of what this person sees.
  const seen = await db.item.count({
    where: { AND: [await workedItems(ctx), { id: { in: baseline.map(({ id }) => id) } }] },
  });
  const others = await db.sprint.findMany({
    where: { teamId: sprint.teamId, id: { not: sprint.id }, status: { not: 'completed' } },
    orderBy: { number: 'asc' },
  });
  const overlaps = checkStart({
    goal: sprint.goal,
    items: seen,
    ...datesOf(sprint),
    others: others.map((other) => ({ number: other.number, ...datesOf(other) })),
    anyway,
  });
  await leaveOut(ctx, sprint, over);
  await db.$executeRaw(Prisma.sql`
    UPDATE sprint_item s SET in_baseline = true, points = i.estimate FROM item i
    WHERE s.sprint_id = ${sprint.id}::uuid AND s.open AND i.id = s.item_id`);
  await db.sprint.update({ where: { id: sprint.id }, data: { status: 'active', startedAt: now } });
  const told = await openToAgency(ctx, baseline);
  ctx.record(
    factOfSprint(sprint, 'sprint.started', {
      number: sprint.number,
      team: sprint.team.name,
      goal: sprint.goal,
      ...datesOf(sprint),
      baseline: told.map((item) => ({ item: item.id, points: item.estimate?.toNumber() ?? null })),
      ...(overlaps.length > 0 && { overlaps }),
    }),
  );
}

async function standingIn({ db }: Context, sprintId: string) {
  const of = { sprints: { some: { sprintId, open: true } } };
  const lists = await db.item.findMany({ where: of, select: { backlogId: true }, distinct: ['backlogId'] });
  await lockLists(
    db,
    lists.map(({ backlogId }) => backlogId),
  );
  return db.item.findMany({ where: of, include: { state: { select: { category: true } } } });
}

async function leaveOut(ctx: Context, sprint: SeenSprint, items: readonly Item[]): Promise<void> {
  if (items.length === 0) return;
  await ctx.db.sprintItem.deleteMany({ where: { sprintId: sprint.id, open: true, itemId: { in: items.map(({ id }) => id) } } });
  for (const item of items) ctx.record(await factOfEntry(ctx, item, 'item.taken_out_of_sprint', sprint, sprint.team.name));
}
