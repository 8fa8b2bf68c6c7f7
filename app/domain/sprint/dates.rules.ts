import { daysAfter, daysBetween } from '#app/domain/day.ts';
import { refuse } from '#app/domain/errors.ts';
import type { WorkCalendar } from '#app/domain/identity/calendar/calendar.ts';
import { workingDaysBetween } from '#app/domain/identity/calendar/working-days.rules.ts';
import { type Dates, longestSprint } from './sprint.ts';

/** @throws Refused where it ends before it starts, or is too long to be one */
export function checkDates({ startsOn, endsOn }: Dates): void {
  const days = daysBetween(startsOn, endsOn) + 1;
  if (days < 1) throw refuse('endsOn', 'sprint_ends_first', { startsOn });
  if (days > longestSprint) throw refuse('endsOn', 'sprint_too_long', { days, most: longestSprint });
}

/** The working days that a sprint has left, today among them; before its start all of them. */
export function daysLeft(calendar: WorkCalendar, { startsOn, endsOn }: Dates, today: string): number {
  return workingDaysBetween(calendar, daysAfter(today < startsOn ? startsOn : today, -1), endsOn);
}

/** The dates that a sprint has unless said otherwise: from today or the day after the last one, whichever is later, by the team's rhythm. */
export function usualDates(today: string, lastEnd: string | null, rhythm: number): Dates {
  const after = lastEnd === null ? today : daysAfter(lastEnd, 1);
  const startsOn = after > today ? after : today;
  return { startsOn, endsOn: daysAfter(startsOn, rhythm - 1) };
}

/** Those that share a day with these dates. */
export function overlapping<T extends Dates>(dates: Dates, others: readonly T[]): T[] {
  return others.filter((other) => other.startsOn <= dates.endsOn && dates.startsOn <= other.endsOn);
}
