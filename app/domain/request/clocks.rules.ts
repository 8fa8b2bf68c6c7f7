import { isClosed, waitsFor } from './request.rules.ts';
import { answerDays, type Clocks, type RequestSide, type RequestState, type Waiting } from './request.ts';

/** How many working days lie after one day and up to another, as an agency's calendar has them. */
type WorkingDaysBetween = (from: string, to: string) => number;

/** The calendar of each side. */
export type Calendars = Record<RequestSide, WorkingDaysBetween>;

/** From which day on a request stood in which state, in their order; the first is the day on which it was asked. */
export type Turn = readonly [day: string, state: RequestState];

interface Days {
  turns: readonly Turn[];
  /** The day on which it came to the agency that is asked. */
  cameOn: string;
  neededBy: string;
  promisedOn: string | null;
  today: string;
}

/** The clocks of a request: how old it is, who is waited for and since when, how late it is. */
export function clocksOf({ turns, cameOn, neededBy, promisedOn, today }: Days, calendars: Calendars): Clocks {
  const first = turns[0]?.[0] ?? today;
  const end = turns.find(([, state]) => isClosed(state))?.[0] ?? today;
  return {
    age: calendars.asker(first, end),
    waiting: waitingOf(turns, { cameOn, today }, calendars),
    late: {
      days: lateDays(turns, promisedOn ?? neededBy, today, calendars.asked),
      against: promisedOn === null ? 'needed' : 'promised',
    },
  };
}

/** Since the last time that it came to the side whose turn it is: what that side does meanwhile does not begin its days anew. */
function waitingOf(
  turns: readonly Turn[],
  { cameOn, today }: Pick<Days, 'cameOn' | 'today'>,
  calendars: Calendars,
): Waiting | null {
  const last = turns.at(-1);
  const side = last && waitsFor(last[1]);
  if (!last || !side) return null;
  const before = turns.findLastIndex(([, state]) => waitsFor(state) !== side);
  const came = turns[before + 1]?.[0] ?? last[0];
  const days = calendars[side](came > cameOn ? came : cameOn, today);
  return { side, days, over: days > answerDays && (side === 'asker' || last[1] === 'asked') };
}

/** Working days after the due day for which it was neither delivered nor closed. */
function lateDays(turns: readonly Turn[], due: string, today: string, between: WorkingDaysBetween): number {
  return turns.reduce((sum, [day, state], at) => {
    if (state === 'delivered' || isClosed(state)) return sum;
    const until = turns[at + 1]?.[0] ?? today;
    const from = day > due ? day : due;
    return from < until ? sum + between(from, until) : sum;
  }, 0);
}
