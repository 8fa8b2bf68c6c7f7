import { daysAfter } from '#app/domain/day.ts';
import type { WorkCalendar } from '#app/domain/identity/calendar/calendar.ts';
import { addWorkingDays } from '#app/domain/identity/calendar/working-days.rules.ts';
import { type Arrow, inOrder } from './order.rules.ts';

/** An open item on its way: its working days (null: not known), the day it is to be done by, and when its agency works. */
export interface Planned {
  days: number | null;
  day: string | null;
  calendar: WorkCalendar;
}

/**
 * By when each item is to be expected: the day it is to be done by, or later where what comes before it leaves no time for its own work
 * after that. Without a day of its own it is as soon as its work can be done; null where neither is known.
 * @param slid a day that an item is put to, whatever would be expected of it
 */
export function expectedDays(
  items: ReadonlyMap<string, Planned>,
  arrows: readonly Arrow[],
  today: string,
  slid?: { item: string; day: string },
): Map<string, string | null> {
  const { order, forward } = inOrder([...items.keys()], arrows);
  const into = new Map<string, string[]>();
  for (const { from, to } of forward) into.set(to, [...(into.get(to) ?? []), from]);
  const expected = new Map<string, string | null>();
  for (const id of order) {
    const item = items.get(id) as Planned;
    const forerunners = (into.get(id) ?? []).flatMap((from) => expected.get(from) ?? []);
    expected.set(id, slid?.item === id ? slid.day : expectedOf(item, forerunners, today));
  }
  return expected;
}

function expectedOf({ days, day, calendar }: Planned, forerunners: readonly string[], today: string): string | null {
  if (days === null && forerunners.length === 0) return day;
  const begun = [daysAfter(today, -1), ...forerunners].reduce((one, other) => (one > other ? one : other));
  const soonest = days === null || days === 0 ? latestOf(forerunners) : addWorkingDays(calendar, begun, days);
  return latestOf([soonest, day].filter((each) => each !== null));
}

function latestOf(days: readonly string[]): string | null {
  return days.length === 0 ? null : days.reduce((one, other) => (one > other ? one : other));
}

/** An item that is expected on another day than before. */
export interface Moved {
  id: string;
  from: string | null;
  to: string;
}

/** What moves where one item's day is slid: it, and all that comes after it and has no time to spare, in their order. */
export function movedBy(
  items: ReadonlyMap<string, Planned>,
  arrows: readonly Arrow[],
  today: string,
  slid: { item: string; day: string },
): Moved[] {
  const before = expectedDays(items, arrows, today);
  return [...expectedDays(items, arrows, today, slid)].flatMap(([id, to]) => {
    const from = before.get(id) ?? null;
    return to !== null && to !== from ? [{ id, from, to }] : [];
  });
}
