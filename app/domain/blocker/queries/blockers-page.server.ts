import { type Names, nameIn } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { calendarsOf, usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { workingAge } from '#app/domain/identity/calendar/working-days.rules.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { coordinates, toldByCoordination } from '#app/domain/reach/coordination.server.ts';
import { sharedItems, visibleBlockers, visibleItems } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { blockersInput } from '../blocker-forms.ts';
import { freerNamed, freerOf } from '../freer-of.server.ts';
import { itemsServing, servesChoices } from '../serving.server.ts';
import { currenciesOf, freerCode, heaviest, isAsked, joinCounts, joinWaits, whoWaits } from '../waiting.rules.ts';
import type { OpenBlocker } from '../waiting.ts';
import { type AgencyCounted, countCoordinated, nothingCoordinated } from './coordinated-counts.server.ts';
import { sealedPairs } from './coordinated-lines.server.ts';

/** Everything that holds something up and that the reader may see: who waits for whom, the heaviest, and the list, the oldest first. */
export const blockersPage = query({
  name: 'blockers-page',
  summary: 'List open blockers: who waits for whom, for how long, what it costs, and which are the heaviest',
  input: blockersInput,
  example: () => ({ input: {} }),
  async run(ctx, { by, page: asked, most, objective, programme, service, ...filter }) {
    const coordinating = await coordinates(ctx);
    const own = await openBlockers(ctx);
    const serving = await itemsServing(
      ctx,
      own.map(({ itemId }) => itemId),
      { objective, programme, service },
    );
    const ownWithin = own.filter((blocker) => isAsked(blocker, filter) && (serving?.has(blocker.itemId) ?? true));
    // What an item of another agency serves is none of what coordination terms show.
    const others = coordinating
      ? await countCoordinated(ctx, { filter, none: serving !== undefined, by, own: ownWithin, page: asked, most })
      : nothingCoordinated;
    const total = ownWithin.length + others.total;
    const pages = Math.max(1, Math.ceil(total / most));
    const page = Math.min(asked, pages);
    const skipped = (page - 1) * most - others.before;
    return {
      blockers: [...ownWithin, ...others.rows]
        .sort(older)
        .slice(skipped, skipped + most)
        .map(shownTo),
      total,
      ...{ page, pages },
      open: own.length + others.open,
      late: own.filter(({ late }) => late).length + others.late,
      waits: joinWaits(whoWaits(ownWithin), others.waits),
      heaviest: heaviest([...ownWithin, ...others.heaviest], by, joinCounts(currenciesOf(ownWithin), others.currencies)).map(
        shownTo,
      ),
      costKnown: ownWithin.filter(({ cost }) => cost !== null).length + others.costKnown,
      sealed: await sealedCount(ctx, coordinating),
      /** Null for who has no part in coordination: neither the role nor anything of it. */
      sealedPairs: coordinating ? await sealedPairs(ctx) : null,
      agencies: agenciesOf(own, others.agencies),
      serves: await servesChoices(ctx),
    };
  },
});

/** With its item, and the moment by which the list is ordered; neither is told to anybody. */
type Open = OpenBlocker & { itemId: string; raisedAt: Date };

/** An item is named by its key. */
const shownTo = ({
  itemId: _item,
  raisedAt: _at,
  ...blocker
}: OpenBlocker & { itemId: string | null; raisedAt: Date }): OpenBlocker => blocker;

function older(one: Pick<Open, 'id' | 'raisedAt'>, other: Pick<Open, 'id' | 'raisedAt'>): number {
  return one.raisedAt.getTime() - other.raisedAt.getTime() || (one.id < other.id ? -1 : 1);
}

/** Open blockers that the reader may see by ordinary rights, the oldest first. */
async function openBlockers(ctx: Reading): Promise<Open[]> {
  const { actor, db, now } = ctx;
  const rows = await db.blocker.findMany({
    where: { AND: [await visibleBlockers(ctx), { freedAt: null, item: { archivedAt: null } }] },
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
  return rows.map((row) => {
    const { agency, agencyId } = row.item.backlog;
    const calendar = calendars.get(agencyId) ?? usualWeek;
    const age = workingAge(calendar, agency.zone, { since: row.raisedAt, now, pauses: row.pauses });
    const neededBy = row.neededBy.toISOString().slice(0, 10);
    return {
      ...{ id: row.id, itemId: row.itemId },
      item: { key: row.item.key, title: row.item.title },
      waiting: { code: agency.code, name: nameIn(agency.names as Names, actor.person.locale) },
      freer: freerOf(row, actor.person.locale),
      ...{ cause: row.cause, line: row.line, age, neededBy },
      paused: row.pausedSince !== null,
      late: neededBy < dayIn(agency.zone, now),
      items: 1 + (parts.get(row.itemId) ?? 0),
      cost: row.costPerDay && { amount: row.costPerDay.toNumber() * age, currency: row.currency ?? '' },
      ...{ kept: null, request: null, raisedAt: row.raisedAt },
    };
  });
}

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

/** Blockers of items that partners share with the reader's agency which name somebody else: they are counted, and nothing more (C16). */
async function sealedCount(ctx: Reading, coordinating: boolean): Promise<number> {
  const shared = await sharedItems(ctx);
  if (!shared) return 0;
  const { id } = ctx.actor.agency;
  return ctx.db.blocker.count({
    where: {
      ...{ freedAt: null, item: { AND: [shared, { archivedAt: null }] }, OR: [{ agencyId: null }, { agencyId: { not: id } }] },
      ...(coordinating && { NOT: await toldByCoordination(ctx) }),
    },
  });
}

/** Who waits and who is waited for, by code, for the filter. */
function agenciesOf(blockers: readonly OpenBlocker[], others: readonly AgencyCounted[]): AgencyCounted[] {
  const found = new Map<string, AgencyCounted>();
  const add = (code: string, name: string, as: 'waiting' | 'freer') => {
    const each = found.get(code) ?? { code, name, waiting: false, freer: false };
    each[as] = true;
    found.set(code, each);
  };
  for (const blocker of blockers) {
    add(blocker.waiting.code, blocker.waiting.name, 'waiting');
    if (blocker.freer.kind === 'agency') add(freerCode(blocker), blocker.freer.name ?? '', 'freer');
  }
  for (const { code, name, waiting, freer } of others) {
    if (waiting) add(code, name, 'waiting');
    if (freer) add(code, name, 'freer');
  }
  return [...found.values()].sort((one, other) => one.code.localeCompare(other.code));
}
