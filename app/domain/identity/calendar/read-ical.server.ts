import ICAL from 'ical.js';
import { refuse } from '#app/domain/errors.ts';
import { mostBroughtDays } from './calendar.ts';

/** What a calendar file says: days that last all day, each once, in their order; and how many entries say something else. */
export interface ReadCalendar {
  days: { day: string; name: string }[];
  leftOut: number;
}

/** Days of years from one to another are read. */
export interface Years {
  first: number;
  last: number;
}

/** A holiday that lasts longer is none; a whole file is read in no more steps. */
const longestHoliday = 31;
const mostSteps = 4_000;

/**
 * Reads an iCal file (.ics): each entry that lasts a day or several, whole, and what repeats it. What has a time of day is left out.
 * @throws Refused where it is no calendar, holds no such day, or more than anybody keeps
 */
export function readIcal(text: string, years: Years): ReadCalendar {
  const days = new Map<string, string>();
  let [leftOut, steps] = [0, 0];
  const tick = () => {
    steps += 1;
    if (steps > mostSteps) throw refuse('content', 'calendar_too_big', { most: mostBroughtDays });
  };
  for (const event of eventsOf(text)) {
    tick();
    const spans = spansOf(event, years, tick);
    if (!spans) leftOut += 1;
    for (const day of spans ?? []) days.set(day, days.get(day) || nameOf(event));
  }
  if (days.size === 0) throw refuse('content', leftOut > 0 ? 'calendar_without_days' : 'calendar_empty');
  if (days.size > mostBroughtDays) throw refuse('content', 'calendar_too_big', { most: mostBroughtDays });
  const sorted = [...days].map(([day, name]) => ({ day, name })).sort((one, other) => (one.day < other.day ? -1 : 1));
  return { days: sorted, leftOut };
}

function eventsOf(text: string): ICAL.Event[] {
  try {
    const parsed: unknown = ICAL.parse(text.replace(/^\uFEFF/, ''));
    const calendars = (Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][];
    const components = calendars.map((calendar) => new ICAL.Component(calendar as [string, object[], unknown[]]));
    if (components.some(({ name }) => name !== 'vcalendar')) throw new Error('no calendar');
    return components
      .flatMap((calendar) => calendar.getAllSubcomponents('vevent'))
      .filter((event) => String(event.getFirstPropertyValue('status') ?? '').toUpperCase() !== 'CANCELLED')
      .map((event) => new ICAL.Event(event));
  } catch {
    throw refuse('content', 'calendar_unreadable');
  }
}

/** The days on which it is, each time; undefined where it does not last whole days, or is none that can be read. */
function spansOf(event: ICAL.Event, years: Years, tick: () => void): string[] | undefined {
  try {
    const start = event.startDate;
    const count = start && wholeDays(event);
    if (!count) return undefined;
    const days: string[] = [];
    const take = (time: ICAL.Time) => {
      for (let each = 0; each < count; each += 1) {
        const day = new Date(Date.UTC(time.year, time.month - 1, time.day + each)).toISOString().slice(0, 10);
        const year = Number(day.slice(0, 4));
        if (year >= years.first && year <= years.last) days.push(day);
      }
    };
    if (!event.isRecurring()) take(start);
    else everyTime(event, years.last, tick, take);
    return days;
  } catch (error) {
    // What was refused as too big stays refused; what the library cannot read is left out.
    if (error instanceof Error && 'problems' in error) throw error;
    return undefined;
  }
}

function everyTime(event: ICAL.Event, lastYear: number, tick: () => void, take: (time: ICAL.Time) => void): void {
  const times = event.iterator();
  for (let time = times.next(); time && time.year <= lastYear; time = times.next()) {
    tick();
    take(time);
  }
}

/** How many whole days it lasts: an end of the entry is the day after its last. */
function wholeDays({ startDate: start, endDate: end }: ICAL.Event): number | undefined {
  const midnight = (time: ICAL.Time) => time.isDate || (time.hour === 0 && time.minute === 0 && time.second === 0);
  if (!midnight(start) || (end && !midnight(end))) return undefined;
  const number = (time: ICAL.Time) => Date.UTC(time.year, time.month - 1, time.day) / 86_400_000;
  const count = end ? number(end) - number(start) : 1;
  if (!start.isDate && count < 1) return undefined;
  return count > longestHoliday ? undefined : Math.max(count, 1);
}

function nameOf(event: ICAL.Event): string {
  return String(event.summary ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
    .trim();
}
