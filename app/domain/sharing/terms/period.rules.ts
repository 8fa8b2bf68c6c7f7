import { dayIn, daysAfter } from '#app/domain/day.ts';
import { refuse } from '#app/domain/errors.ts';
import { mostYears, usualMonths } from '../agreement.ts';

interface Asked {
  start?: string;
  end?: string;
  /** The day it is in the owner's zone. */
  today: string;
  zone: string;
  /** Days of the terms before: what is left out stays, and a start that stays may lie in the past. */
  before?: { start: string; end: string };
}

/** From the beginning of the first day to the end of the last, as moments. */
export interface Period {
  startsAt: Date;
  endsAt: Date;
}

/**
 * The period that days of the owner's zone ask for: from today for six months unless said.
 * @throws Refused where it ends before it starts, starts before today, or is too long
 */
export function periodOf({ start, end, today, zone, before }: Asked): Period {
  const first = start ?? before?.start ?? today;
  const last = end ?? before?.end ?? monthsAfter(first, usualMonths);
  if (first < today && first !== before?.start) throw refuse('start', 'start_in_past', { today });
  if (last < first) throw refuse('end', 'end_before_start', { date: first });
  if (last > monthsAfter(first, mostYears * 12)) throw refuse('end', 'agreement_too_long', { years: mostYears });
  return { startsAt: beginningOf(first, zone), endsAt: beginningOf(daysAfter(last, 1), zone) };
}

/** The first and the last day of a period, in the owner's zone. */
export function daysOf({ startsAt, endsAt }: Period, zone: string): { start: string; end: string } {
  return { start: dayIn(zone, startsAt), end: dayIn(zone, new Date(endsAt.getTime() - 1)) };
}

/** The same day so many months later, or the last of a month that has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

/** The moment at which a day begins in a time zone. */
export function beginningOf(day: string, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Where the clock is put forward or back that night, the first guess is an hour away from the offset that counts.
  const guess = midnight - offsetAt(midnight, zone);
  return new Date(midnight - offsetAt(guess, zone));
}

/** How far a zone's clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - moment;
}
