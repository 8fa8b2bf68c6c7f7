import { dayIn, daysFrom } from '#app/domain/day.ts';
import type { WorkCalendar } from '#app/domain/identity/calendar/calendar.ts';
import { isWorkingDay } from '#app/domain/identity/calendar/working-days.rules.ts';
import type { Burndown, BurnState, Unit } from './burndown.ts';
import type { Dates } from './sprint.ts';
import { tenths } from './velocity.rules.ts';

/** An item's stay in a running sprint; moments in milliseconds. */
export interface Stay {
  item: string;
  from: number;
  /** Null where it was not taken out. */
  until: number | null;
  /** What it was worth when it came in. */
  points: number | null;
}

/** What an event says of an item, as far as the burndown needs it. */
export interface Change {
  item: string;
  at: number;
  done?: boolean;
  points?: number | null;
  archived?: boolean;
}

export interface Burning extends Dates {
  startedAt: number;
  /** When it was completed, or now. */
  until: number;
  zone: string;
  /** Of the agency whose team it is. */
  calendar: WorkCalendar;
  unit: Unit;
  stays: readonly Stay[];
  changes: readonly Change[];
}

/** What of a sprint remains from day to day; a day begins at midnight in the agency's zone. */
export function burndown(facts: Burning): Burndown {
  const { unit, zone, calendar, startedAt, until, startsOn, endsOn } = facts;
  const first = earlier(startsOn, dayIn(zone, new Date(startedAt)));
  const last = dayIn(zone, new Date(until));
  const tell = teller(facts);
  const start = tell((at) => at <= startedAt);
  const ideal = idealOf(calendar, start.scope, first, endsOn);
  const days = daysFrom(first, last > endsOn ? last : endsOn).map((day) => ({
    day,
    workday: isWorkingDay(calendar, day),
    ideal: ideal(day),
    state: day > last ? null : tell((at) => dayIn(zone, new Date(at)) <= day),
  }));
  return { unit, start, days };
}

interface Worth {
  in: boolean;
  archived: boolean;
  done: boolean;
  points: number;
}

/** Tells how things stand once everything has happened of which `due` says that it has; to be asked for ever later moments. */
function teller({ unit, stays, changes, startedAt, until }: Burning): (due: (at: number) => boolean) => BurnState {
  const items = new Map<string, Worth>();
  const worth = (points: number | null) => (unit === 'items' ? 1 : (points ?? 0));
  const happened = [
    ...stays.map((stay) => ({ at: Math.max(stay.from, startedAt), order: 1, apply: () => enter(stay) })),
    ...stays.flatMap((stay) => (stay.until === null ? [] : [{ at: stay.until, order: 0, apply: () => leave(stay.item) }])),
    ...changes.map((change) => ({ at: change.at, order: 2, apply: () => alter(change) })),
  ]
    .filter(({ at }) => at <= until)
    .sort((one, other) => one.at - other.at || one.order - other.order);
  let next = 0;
  return (due) => {
    for (; next < happened.length && due(happened[next]?.at ?? 0); next += 1) happened[next]?.apply();
    return standing([...items.values()]);
  };

  function enter({ item, points }: Stay): void {
    const before = items.get(item);
    items.set(item, { archived: false, done: before?.done ?? false, in: true, points: worth(points) });
  }

  function leave(item: string): void {
    const known = items.get(item);
    if (known) known.in = false;
  }

  function alter({ item, done, points, archived }: Change): void {
    const known = items.get(item);
    if (!known) return;
    if (done !== undefined) known.done = done;
    if (archived !== undefined) known.archived = archived;
    // What was taken out keeps what it was worth then.
    if (points !== undefined && known.in) known.points = worth(points);
  }
}

function standing(items: readonly Worth[]): BurnState {
  const sum = (of: (item: Worth) => boolean) => tenths(items.filter(of).reduce((total, { points }) => total + points, 0));
  const here = (item: Worth) => item.in && !item.archived;
  return {
    taken: sum(() => true),
    scope: sum(here),
    done: sum((item) => here(item) && item.done),
    remaining: sum((item) => here(item) && !item.done),
    removed: sum((item) => !here(item)),
  };
}

/** Working days share the work equally; a sprint without any shares it among its days. */
function idealOf(calendar: WorkCalendar, baseline: number, first: string, last: string): (day: string) => number {
  const all = daysFrom(first, last);
  const worked = all.filter((day) => isWorkingDay(calendar, day));
  const working = worked.length > 0 ? worked : all;
  return (day) => tenths(baseline * (1 - working.filter((each) => each <= day).length / Math.max(working.length, 1)));
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
