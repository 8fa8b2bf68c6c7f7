import { dayIn } from '#app/domain/day.ts';
import { calendarsOf, usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { workingAge } from '#app/domain/identity/calendar/working-days.rules.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { sharedItems, visibleBlockers, visibleItems } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { freerNamed } from './freer-of.server.ts';

const read = {
  ...freerNamed,
  pauses: { select: { since: true, until: true } },
  item: {
    select: {
      key: true,
      title: true,
      backlog: { select: { agencyId: true, agency: { select: { code: true, names: true, zone: true } } } },
    },
  },
} satisfies Prisma.BlockerInclude;

/** A blocker with what is worked out of it. */
export type ReadBlocker = Omit<Prisma.BlockerGetPayload<{ include: typeof read }>, 'neededBy'> & {
  /** In working days of the agency that waits, until it was freed. */
  age: number;
  /** ISO date. */
  neededBy: string;
  /** Open, and past the day by which it is needed away. */
  late: boolean;
  /** Items that wait: the one that is held up, and its open parts that the reader sees. */
  items: number;
};

/** Blockers of items that are not archived, of those that the reader may see by ordinary rights, the oldest first. */
export async function readBlockers(ctx: Reading, where: Prisma.BlockerWhereInput): Promise<ReadBlocker[]> {
  const { db, now } = ctx;
  const rows = await db.blocker.findMany({
    where: { AND: [await visibleBlockers(ctx), { item: { archivedAt: null } }, where] },
    include: read,
    orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
  });
  const calendars = await calendarsOf(
    db,
    rows.map(({ item }) => item.backlog.agencyId),
  );
  const parts = await openParts(
    ctx,
    rows.map(({ itemId }) => itemId),
  );
  return rows.map((row) => {
    const { agency, agencyId } = row.item.backlog;
    const neededBy = row.neededBy.toISOString().slice(0, 10);
    const counted = { since: row.raisedAt, now: row.freedAt ?? now, pauses: row.pauses };
    return {
      ...row,
      neededBy,
      age: workingAge(calendars.get(agencyId) ?? usualWeek, agency.zone, counted),
      late: row.freedAt === null && neededBy < dayIn(agency.zone, now),
      items: 1 + (parts.get(row.itemId) ?? 0),
    };
  });
}

/** By item, how many parts of it that the reader sees are still to be done: they wait with it. */
async function openParts(ctx: Reading, items: readonly string[]): Promise<Map<string, number>> {
  const counted = await ctx.db.item.groupBy({
    by: ['parentId'],
    where: {
      AND: [
        await visibleItems(ctx),
        { parentId: { in: [...new Set(items)] }, archivedAt: null, state: { category: { not: 'done' } } },
      ],
    },
    _count: true,
  });
  return new Map(counted.flatMap(({ parentId, _count }) => (parentId ? [[parentId, _count] as const] : [])));
}

/**
 * Open blockers of items that partners share with the reader's agency which name somebody else: they are counted, and nothing more (C16).
 * @param but those that the reader is told of in another way
 */
export async function sealedBlockers(ctx: Reading, but?: Prisma.BlockerWhereInput): Promise<number> {
  const shared = await sharedItems(ctx);
  if (!shared) return 0;
  const { id } = ctx.actor.agency;
  return ctx.db.blocker.count({
    where: {
      ...{ freedAt: null, item: { AND: [shared, { archivedAt: null }] }, OR: [{ agencyId: null }, { agencyId: { not: id } }] },
      ...(but && { NOT: but }),
    },
  });
}
