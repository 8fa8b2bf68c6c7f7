import { dayIn } from '#app/domain/day.ts';
import { calendarsOf, usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { workingDaysBetween } from '#app/domain/identity/calendar/working-days.rules.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleBlockers, visibleItems, visibleRequests } from '#app/domain/reach/visible.server.ts';
import { sideOf } from '#app/domain/request/reached-request.server.ts';
import { inLedger, readLedgers } from '#app/domain/request/read-ledger.server.ts';
import { openStates } from '#app/domain/request/request.rules.ts';
import type { Commitment, ServesFilter } from './commitment.ts';
import { isStanding, partOf, trendOf } from './commitments.rules.ts';
import { itemsServing } from './serving.server.ts';

/** Promises that the reader's agency gave and was given and that are still to be kept, the first that are due first. */
export async function standingCommitments(ctx: Reading, serves: ServesFilter = {}): Promise<Commitment[]> {
  const { actor, db, now } = ctx;
  const found = await db.request.findMany({
    where: { AND: [visibleRequests(actor), { state: { in: [...openStates] }, promisedOn: { not: null } }] },
    include: inLedger,
    orderBy: [{ promisedOn: 'asc' }, { id: 'asc' }],
  });
  const rows = await thoseServing(ctx, found, serves);
  const ledgers = await readLedgers(ctx, rows);
  const calendars = await calendarsOf(
    db,
    rows.map(({ agencyId, toAgencyId }) => toAgencyId ?? agencyId),
  );
  const today = dayIn(actor.agency.zone, now);
  return rows.flatMap((row): Commitment[] => {
    const ledger = ledgers.get(row.id);
    if (!ledger?.promisedOn || !isStanding(ledger)) return [];
    const { ref, what, asker, asked, promisedOn, firstPromisedOn, owner } = ledger;
    const calendar = calendars.get(row.toAgencyId ?? row.agencyId) ?? usualWeek;
    return [
      {
        ...{ id: row.id, side: sideOf(actor, row), ref, what, asker, asked, promisedOn, owner },
        firstPromisedOn: firstPromisedOn ?? promisedOn,
        part: partOf(promisedOn, today),
        trend: trendOf(ledger, (from, to) => workingDaysBetween(calendar, from, to)),
      },
    ];
  });
}

/** Requests that hang on, or were carried by a blocker of, an item that serves what is asked for and that the reader sees. */
async function thoseServing<R extends { id: string }>(ctx: Reading, rows: R[], serves: ServesFilter): Promise<R[]> {
  if (Object.values(serves).every((id) => id === undefined)) return rows;
  const requestId = { in: rows.map(({ id }) => id) };
  const linked = await ctx.db.requestItem.findMany({
    where: { requestId, agencyId: ctx.actor.agency.id, item: await visibleItems(ctx) },
    select: { requestId: true, itemId: true },
  });
  const carried = await ctx.db.blocker.findMany({
    where: { AND: [await visibleBlockers(ctx), { requestId }] },
    select: { requestId: true, itemId: true },
  });
  const ties = [...linked, ...carried];
  const serving = await itemsServing(
    ctx,
    ties.map(({ itemId }) => itemId),
    serves,
  );
  const kept = new Set(ties.flatMap((tie) => (serving?.has(tie.itemId) ? tie.requestId : [])));
  return rows.filter(({ id }) => kept.has(id));
}
