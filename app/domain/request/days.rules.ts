import { refuse } from '#app/domain/errors.ts';

/** @throws Refused where a day that is still to come is past; today is not */
export function checkToCome(field: string, day: string, today: string): void {
  if (day < today) throw refuse(field, 'request_day_past');
}

/** @throws Refused where what is promised is later than what was asked for: that takes the asker's consent */
export function checkInTime(day: string, neededBy: string): void {
  if (day > neededBy) throw refuse('day', 'request_promise_later', { day: neededBy });
}

/** @throws Refused where a counter-proposal proposes nothing: neither another day nor another scope */
export function checkCounters(day: string | undefined, scope: string, neededBy: string): void {
  if (scope === '' && (day === undefined || day === neededBy)) throw refuse('day', 'request_counters_nothing');
}

/** @throws Refused where the promised day would stay */
export function checkMoves(day: string, promisedOn: string | null): void {
  if (day === promisedOn) throw refuse('day', 'request_same_day');
}
