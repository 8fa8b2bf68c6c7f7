import { describe, expect, it } from 'vitest';
import { dayIn } from '#app/domain/day.ts';
import { actsDue } from '#app/domain/escalation/escalation.rules.ts';
import { type LedgerTurn, runOf } from '#app/domain/escalation/run.rules.ts';
import { isWorkingDay, workingAge, workingDaysBetween } from '#app/domain/identity/calendar/working-days.rules.ts';
import { clocksOf } from '#app/domain/request/clocks.rules.ts';
import type { RequestState } from '#app/domain/request/request.ts';

/** Monday to Friday without the 1st of December; and without a Tuesday of its own. */
const asker = { weekend: [6, 7], special: new Map([['2026-12-01', false]]) };
const asked = { weekend: [6, 7], special: new Map([['2026-12-08', false]]) };
const calendars = {
  asker: (from: string, to: string) => workingDaysBetween(asker, from, to),
  asked: (from: string, to: string) => workingDaysBetween(asked, from, to),
};

type Turn = readonly [day: string, state: RequestState];
const run = (today: string, turns: readonly Turn[], promisedOn: string | null = null, isFreed = false) => {
  const cameOn = turns[0]?.[0] ?? today;
  const neededBy = '2026-12-31';
  const clocks = clocksOf({ turns, cameOn, neededBy, promisedOn, today }, calendars);
  const lines = turns.map(([day, state], at): LedgerTurn => ({ number: at + 1, day, state }));
  return runOf({ turns: lines, clocks, dueOn: promisedOn ?? neededBy, cameOn, isFreed });
};

const came: Turn = ['2026-11-30', 'asked'];
const promised: Turn[] = [came, ['2026-11-30', 'promised']];

describe('a request waits too long', () => {
  it.each<[string, ReturnType<typeof run>, { key: string; against: string; days: number } | null]>([
    ['unanswered, over the asked side’s holiday', run('2026-12-09', [came]), { key: 'silent', against: 'asked', days: 6 }],
    ['acknowledged: nobody is late before its day', run('2026-12-30', [came, ['2026-12-01', 'acknowledged']]), null],
    [
      'acknowledged, and its day has passed',
      run('2027-01-05', [came, ['2026-12-01', 'acknowledged']]),
      { key: 'late:2026-12-31', against: 'asked', days: 3 },
    ],
    ['promised for a day to come', run('2026-12-03', promised, '2026-12-04'), null],
    ['promised and late', run('2026-12-09', promised, '2026-12-04'), { key: 'late:2026-12-04', against: 'asked', days: 2 }],
    [
      'delivered: the asker’s turn, by the asker’s days',
      run('2026-12-03', [...promised, ['2026-11-30', 'delivered']], '2026-12-04'),
      { key: 'asker:3', against: 'asker', days: 2 },
    ],
    [
      'delivered late: the deliverer’s clock stands',
      run('2026-12-10', [...promised, ['2026-12-07', 'delivered']], '2026-12-04'),
      { key: 'asker:3', against: 'asker', days: 3 },
    ],
    [
      'returned: the lateness goes on where it stood',
      run('2026-12-14', [...promised, ['2026-12-07', 'delivered'], ['2026-12-10', 'promised']], '2026-12-04'),
      { key: 'late:2026-12-04', against: 'asked', days: 3 },
    ],
    [
      'asked about: the asker’s turn, since it came to them',
      run('2026-12-04', [came, ['2026-12-02', 'questioned'], ['2026-12-03', 'countered']]),
      { key: 'asker:2', against: 'asker', days: 2 },
    ],
    ['unanswered, and nothing waits for it any more', run('2026-12-09', [came], null, true), null],
    ['promised and late, and nothing waits for it any more', run('2026-12-09', promised, '2026-12-04', true), null],
    [
      'delivered, and nothing waits for it any more: the answer is owed all the same',
      run('2026-12-03', [...promised, ['2026-11-30', 'delivered']], '2026-12-04', true),
      { key: 'asker:3', against: 'asker', days: 2 },
    ],
    ['accepted', run('2027-02-01', [...promised, ['2026-12-07', 'delivered'], ['2026-12-08', 'accepted']], '2026-12-04'), null],
    ['withdrawn', run('2027-02-01', [came, ['2026-12-08', 'withdrawn']]), null],
    ['declined', run('2027-02-01', [came, ['2026-12-08', 'declined']]), null],
  ])('%s', (_what, found, expected) => {
    expect(found && { key: found.key, against: found.against, days: found.days }).toEqual(expected);
  });
});

it('days of the ladder are those of the zone and the calendar of whoever is waited for', () => {
  // Half past eight in the evening in Greenwich is the next day in Tashkent.
  const at = new Date('2026-11-30T20:30:00Z');
  expect([dayIn('UTC', at), dayIn('Asia/Tashkent', at)]).toEqual(['2026-11-30', '2026-12-01']);
  const since = new Date('2026-11-27T06:00:00Z');
  /** The first day on which the coordinators are told, looked for hour by hour. */
  const firstTold = (zone: string, calendar: typeof asker, pauses: { since: Date; until: Date }[] = []) => {
    for (let hours = 0; hours < 500; hours += 1) {
      const now = new Date(since.getTime() + hours * 3_600_000);
      const today = dayIn(zone, now);
      const days = workingAge(calendar, zone, { since, now, pauses });
      const works = isWorkingDay(calendar, today);
      if (actsDue({ days, today, works, nextDay: '', steps: [], people: [], automatic: false }).length > 0) return today;
    }
    return undefined;
  };
  const usual = { weekend: [6, 7], special: new Map() };
  expect(firstTold('Asia/Tashkent', usual)).toBe('2026-12-02');
  // Over a holiday, and over a pause.
  expect(firstTold('Asia/Tashkent', asker)).toBe('2026-12-03');
  const pause = { since: new Date('2026-12-02T06:00:00Z'), until: new Date('2026-12-04T06:00:00Z') };
  expect(firstTold('Asia/Tashkent', asker, [pause])).toBe('2026-12-07');
});
