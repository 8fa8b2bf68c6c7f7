import { daysAfter } from '#app/domain/day.ts';
import { isClosed } from '#app/domain/request/request.rules.ts';
import type { Ledger, RequestState } from '#app/domain/request/request.ts';
import type { CommitmentPart, Trend } from './commitment.ts';

/** The Sunday of the week in which an ISO date is; weeks begin on Monday. */
export function endOfWeek(day: string): string {
  return daysAfter(day, (7 - new Date(day).getUTCDay()) % 7);
}

/** Whether the side that promised still has it in hand. */
export function isStanding({ state, promisedOn }: { state: RequestState; promisedOn: string | null }): boolean {
  return promisedOn !== null && state !== 'delivered' && !isClosed(state);
}

/** Which part of the standing promises one belongs to by its day: each to one, those of later weeks to none. */
export function partOf(promisedOn: string, today: string): CommitmentPart | null {
  if (promisedOn < today) return 'late';
  return promisedOn <= endOfWeek(today) ? 'week' : null;
}

/**
 * Where a promise goes, as its ledger has it.
 * @param between working days of the side that promised
 */
export function trendOf(
  { lines, asked, firstPromisedOn, promisedOn, moved, clocks }: Ledger,
  between: (from: string, to: string) => number,
): Trend {
  const [first, now] = [firstPromisedOn ?? '', promisedOn ?? ''];
  const said = lines.findLast(
    ({ act, agency, text }) => (act === 'explained' || act === 'date_proposed') && agency.code === asked.code && text !== '',
  );
  return {
    late: clocks.late.against === 'promised' ? clocks.late.days : 0,
    moved,
    by: now >= first ? between(first, now) : -between(now, first),
    said: said ? { text: said.text, at: said.at } : null,
  };
}
