import { trendOf } from '#app/domain/blocker/commitments.rules.ts';
import { dayIn } from '#app/domain/day.ts';
import { calendarsOf, usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { workingDaysBetween } from '#app/domain/identity/calendar/working-days.rules.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleRequests } from '#app/domain/reach/visible.server.ts';
import { sideOf } from '#app/domain/request/reached-request.server.ts';
import { inLedger, readLedgers } from '#app/domain/request/read-ledger.server.ts';
import { isClosed, openStates, waitsFor } from '#app/domain/request/request.rules.ts';
import type { PromiseFacts } from './report.rules.ts';

/** Requests of the reader's agency that are open, or have changed since that day, with their promises. */
export async function reportPromises(ctx: Reading, since: string): Promise<PromiseFacts[]> {
  const { actor, db } = ctx;
  const rows = await db.request.findMany({
    where: {
      AND: [visibleRequests(actor), { OR: [{ state: { in: [...openStates] } }, { changedAt: { gte: new Date(since) } }] }],
    },
    include: inLedger,
    orderBy: { id: 'asc' },
  });
  const ledgers = await readLedgers(ctx, rows);
  const calendars = await calendarsOf(
    db,
    rows.map(({ agencyId, toAgencyId }) => toAgencyId ?? agencyId),
  );
  return rows.flatMap((row): PromiseFacts[] => {
    const ledger = ledgers.get(row.id);
    if (!ledger) return [];
    const { ref, what, asker, asked, neededBy, promisedOn, deliveredAt, state, clocks } = ledger;
    const calendar = calendars.get(row.toAgencyId ?? row.agencyId) ?? usualWeek;
    // What was withdrawn or declined was not delivered, whatever was delivered and returned before.
    const delivered = state === 'delivered' || state === 'accepted' ? deliveredAt : null;
    return [
      {
        row: {
          ...{ kind: 'promise', id: row.id, ref, what, asker, asked, side: sideOf(actor, row), neededBy, promisedOn },
          deliveredOn: delivered && dayIn(row.agency.zone, new Date(delivered)),
          waits: clocks.waiting?.side === 'asked' ? clocks.waiting.days : 0,
          trend: trendOf(ledger, (from, to) => workingDaysBetween(calendar, from, to)),
        },
        standing: state !== 'delivered' && !isClosed(state),
        inHand: waitsFor(state) === 'asked',
      },
    ];
  });
}
