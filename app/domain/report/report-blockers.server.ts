import type { Names } from '#app/domain/actor.ts';
import { freerNamed, freerOf } from '#app/domain/blocker/freer-of.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { calendarsOf, usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { workingAge } from '#app/domain/identity/calendar/working-days.rules.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { sharedItems, visibleBlockers, visibleItems } from '#app/domain/reach/visible.server.ts';
import { partyOf } from '#app/domain/request/read-ledger.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import type { BlockerRow } from './report.ts';

const shown = {
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

type Shown = Prisma.BlockerGetPayload<{ include: typeof shown }>;

/** Blockers that the reader may see and that are open, or were freed on that day or later, the oldest first. */
export async function reportBlockers(ctx: Reading, freedSince: string): Promise<BlockerRow[]> {
  const { db, now } = ctx;
  const rows = await db.blocker.findMany({
    where: {
      AND: [
        await visibleBlockers(ctx),
        // A day earlier, since zones differ; the rules look at days.
        { item: { archivedAt: null }, OR: [{ freedAt: null }, { freedAt: { gte: new Date(freedSince) } }] },
      ],
    },
    include: shown,
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
  return rows.map((row): BlockerRow => {
    const { agency, agencyId } = row.item.backlog;
    const until = row.freedAt ?? now;
    const neededBy = row.neededBy.toISOString().slice(0, 10);
    const day = (at: Date) => dayIn(agency.zone, at);
    return {
      ...{ kind: 'blocker', id: row.id, key: row.item.key, title: row.item.title, line: row.line, cause: row.cause },
      waiting: partyOf(agency),
      freer: freerIn(row),
      age: workingAge(calendars.get(agencyId) ?? usualWeek, agency.zone, { since: row.raisedAt, now: until, pauses: row.pauses }),
      ...{ paused: row.pausedSince !== null, neededBy, late: row.freedAt === null && neededBy < day(now) },
      ...{ raisedOn: day(row.raisedAt), freedOn: row.freedAt && day(row.freedAt), freedHow: row.freedHow },
      items: 1 + (parts.get(row.itemId) ?? 0),
      cost: row.costPerDay && { perDay: row.costPerDay.toNumber(), currency: row.currency ?? '' },
    };
  });
}

/** Who can free it, as they are called in every language. */
function freerIn(row: Shown): BlockerRow['freer'] {
  const { kind, id, name } = freerOf(row, 'en');
  return { kind, code: kind === 'agency' ? id : '', names: row.agency ? (row.agency.names as Names) : { en: name } };
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

/** Open blockers of items that partners share with the reader's agency which name somebody else: they are counted, and nothing more. */
export async function sealedBlockers(ctx: Reading): Promise<number> {
  const shared = await sharedItems(ctx);
  if (!shared) return 0;
  const { id } = ctx.actor.agency;
  return ctx.db.blocker.count({
    where: { freedAt: null, item: { AND: [shared, { archivedAt: null }] }, OR: [{ agencyId: null }, { agencyId: { not: id } }] },
  });
}
