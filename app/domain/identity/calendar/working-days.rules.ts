import { dayIn, daysAfter } from '#app/domain/day.ts';
import type { WorkCalendar } from './calendar.ts';

const length = 86_400_000;

/** A time in which nothing is counted; it lasts still where no moment ends it. */
export interface Pause {
  since: Date;
  until: Date | null;
}

/** Whether somebody of the agency works on an ISO date. */
export function isWorkingDay({ weekend, special }: WorkCalendar, day: string): boolean {
  return special.get(day) ?? !weekend.includes(weekdayOf(day));
}

/**
 * Working days after one ISO date, up to another and with it: 0 on the same day, 1 from a Friday to the Monday after. Below zero never:
 * where the other is earlier it is 0.
 */
export function workingDaysBetween({ weekend, special }: WorkCalendar, from: string, to: string): number {
  if (to <= from) return 0;
  const [first, last] = [numberOf(from), numberOf(to)];
  let count = 0;
  for (let weekday = 1; weekday <= 7; weekday += 1) if (!weekend.includes(weekday)) count += passed(weekday, first, last);
  for (const [day, works] of special) {
    if (day <= from || day > to) continue;
    const usual = !weekend.includes(weekdayOf(day));
    if (works !== usual) count += works ? 1 : -1;
  }
  return count;
}

/** The ISO date so many working days after another; that many before it for a number below zero. */
export function addWorkingDays(calendar: WorkCalendar, day: string, count: number): string {
  const step = count < 0 ? -1 : 1;
  let [at, left] = [day, Math.abs(count)];
  while (left > 0) {
    at = daysAfter(at, step);
    if (isWorkingDay(calendar, at)) left -= 1;
  }
  return at;
}

/** So far back a day is looked for: a hundred years. */
const farBack = 36_525;

/** The last ISO date from which so many working days have passed until another; undefined where none has in a hundred years. */
export function lastDayAged(calendar: WorkCalendar, today: string, age: number): string | undefined {
  const isAged = (back: number) => workingDaysBetween(calendar, daysAfter(today, -back), today) >= age;
  let [young, aged] = [-1, farBack];
  if (!isAged(aged)) return undefined;
  while (aged - young > 1) {
    const middle = Math.floor((aged + young) / 2);
    if (isAged(middle)) aged = middle;
    else young = middle;
  }
  return daysAfter(today, -aged);
}

/**
 * How old something is in working days since the day of a moment, in a time zone; days of its pauses are not counted. A pause begins
 * and ends on days, as the age does.
 */
export function workingAge(
  calendar: WorkCalendar,
  zone: string,
  { since, now, pauses = [] }: { since: Date; now: Date; pauses?: readonly Pause[] },
): number {
  const between = (from: Date, to: Date) => workingDaysBetween(calendar, dayIn(zone, from), dayIn(zone, to));
  const paused = pauses.map((each) =>
    between(each.since < since ? since : each.since, each.until === null || each.until > now ? now : each.until),
  );
  return Math.max(
    paused.reduce((age, days) => age - days, between(since, now)),
    0,
  );
}

/** How often a weekday comes between two days' numbers, the first left out. Day 0 was a Thursday. */
function passed(weekday: number, first: number, last: number): number {
  const before = (day: number) => Math.floor((day + 4 - weekday) / 7);
  return before(last) - before(first);
}

function numberOf(day: string): number {
  return Math.round(Date.parse(day) / length);
}

function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}
