import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, daysFrom } from '#app/domain/day.ts';
import type { WorkCalendar } from '#app/domain/identity/calendar/calendar.ts';
import {
  addWorkingDays,
  isWorkingDay,
  lastDayAged,
  workingAge,
  workingDaysBetween,
} from '#app/domain/identity/calendar/working-days.rules.ts';

const usual: WorkCalendar = { weekend: [6, 7], special: new Map() };
/** September 2026: the first is a Tuesday, and a holiday; Saturday the fifth is worked for it. */
const uzbek: WorkCalendar = {
  weekend: [6, 7],
  special: new Map([
    ['2026-09-01', false],
    ['2026-09-05', true],
    ['2026-09-06', false],
  ]),
};

describe('working days from one day to another', () => {
  it.each([
    [usual, '2026-11-27', '2026-11-27', 0],
    [usual, '2026-11-27', '2026-11-30', 1],
    [usual, '2026-11-27', '2026-11-29', 0],
    [usual, '2026-11-30', '2026-11-27', 0],
    [usual, '2026-11-28', '2026-12-07', 6],
    [usual, '2026-12-25', '2027-01-04', 6],
    [uzbek, '2026-08-31', '2026-09-01', 0],
    [uzbek, '2026-08-31', '2026-09-04', 3],
    [uzbek, '2026-09-04', '2026-09-05', 1],
    [uzbek, '2026-08-28', '2026-09-07', 6],
    // A week in which Friday and Saturday are free.
    [{ weekend: [5, 6], special: new Map() }, '2026-11-26', '2026-11-29', 1],
    // Nobody works but on Mondays.
    [{ weekend: [2, 3, 4, 5, 6, 7], special: new Map() }, '2026-11-01', '2026-11-30', 5],
  ] as const)('%j from %s to %s: %d', (calendar, from, to, count) => {
    expect(workingDaysBetween(calendar as WorkCalendar, from, to)).toBe(count);
  });
});

describe('so many working days further', () => {
  it.each([
    [usual, '2026-11-30', 5, '2026-12-07'],
    [usual, '2026-11-27', 1, '2026-11-30'],
    [usual, '2026-11-28', 1, '2026-11-30'],
    [usual, '2026-11-30', 0, '2026-11-30'],
    [usual, '2026-11-30', -1, '2026-11-27'],
    [uzbek, '2026-08-31', 1, '2026-09-02'],
    [uzbek, '2026-09-04', 1, '2026-09-05'],
    [uzbek, '2026-09-05', 1, '2026-09-07'],
  ] as const)('%j: %s and %d is %s', (calendar, day, count, then) => {
    expect(addWorkingDays(calendar as WorkCalendar, day, count)).toBe(then);
  });
});

describe('the age of something, in its agency’s zone', () => {
  const at = (moment: string) => new Date(moment);
  it.each([
    ['the same evening', '2026-11-30T04:00:00Z', '2026-11-30T18:59:00Z', [], 0],
    ['past midnight in Tashkent, not in Greenwich', '2026-11-30T04:00:00Z', '2026-11-30T19:00:00Z', [], 1],
    ['over a weekend', '2026-11-27T12:00:00Z', '2026-11-30T05:00:00Z', [], 1],
    ['over a holiday and the Saturday worked for it', '2026-08-28T06:00:00Z', '2026-09-07T06:00:00Z', [], 6],
    ['without three days that it was paused', '2026-11-02T06:00:00Z', '2026-11-16T06:00:00Z', [['2026-11-04', '2026-11-09']], 7],
    ['paused still', '2026-11-02T06:00:00Z', '2026-11-16T06:00:00Z', [['2026-11-04', null]], 2],
    ['paused from its first day on', '2026-11-02T06:00:00Z', '2026-11-16T06:00:00Z', [['2026-11-01', null]], 0],
    ['before it began', '2026-11-16T06:00:00Z', '2026-11-02T06:00:00Z', [], 0],
  ] as const)('%s', (_what, since, now, pauses, age) => {
    const asked = {
      since: at(since),
      now: at(now),
      pauses: pauses.map(([from, to]) => ({ since: at(`${from}T06:00:00Z`), until: to && at(`${to}T06:00:00Z`) })),
    };
    expect(workingAge(uzbek, 'Asia/Tashkent', asked)).toBe(age);
  });
});

describe('whatever the calendar', () => {
  const first = '2026-01-01';
  const day = fc.integer({ min: 0, max: 900 }).map((count) => daysAfter(first, count));
  const calendar = fc
    .record({
      weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
      special: fc.array(fc.tuple(day, fc.boolean()), { maxLength: 60 }),
    })
    .map(({ weekend, special }): WorkCalendar => ({ weekend, special: new Map(special) }));

  it('days are counted as if one by one', () => {
    fc.assert(
      fc.property(calendar, day, day, (cal, from, to) => {
        const one = daysFrom(from, to).slice(1);
        expect(workingDaysBetween(cal, from, to)).toBe(one.filter((each) => isWorkingDay(cal, each)).length);
      }),
    );
  });

  it('two stretches are as long as the one that they make', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(day, day, day), (cal, days) => {
        const [from, by, to] = days.toSorted() as [string, string, string];
        const parts = workingDaysBetween(cal, from, by) + workingDaysBetween(cal, by, to);
        expect(workingDaysBetween(cal, from, to)).toBe(parts);
      }),
    );
  });

  it('so many days further are so many days away, and the day is worked', () => {
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: 1, max: 40 }), (cal, from, count) => {
        const then = addWorkingDays(cal, from, count);
        expect(workingDaysBetween(cal, from, then)).toBe(count);
        expect(isWorkingDay(cal, then)).toBe(true);
      }),
    );
  });

  it('nothing grows younger, and a pause never makes it older', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(day, day, day, day), (cal, days) => {
        const [since, from, to, now] = days.toSorted().map((each) => new Date(`${each}T10:00:00Z`)) as [Date, Date, Date, Date];
        const age = (pauses: { since: Date; until: Date | null }[]) => workingAge(cal, 'Asia/Tashkent', { since, now, pauses });
        expect(age([{ since: from, until: to }])).toBeLessThanOrEqual(age([]));
        expect(age([{ since: from, until: to }])).toBeGreaterThanOrEqual(age([{ since: from, until: null }]));
      }),
    );
  });
});

describe('the last day that is so many working days old', () => {
  it('is as old, and the day after it is not', () => {
    const days = fc.integer({ min: 0, max: 400 }).map((at) => daysAfter('2026-06-01', at));
    fc.assert(
      fc.property(fc.constantFrom(usual, uzbek), days, fc.integer({ min: 0, max: 300 }), (calendar, today, age) => {
        const day = lastDayAged(calendar, today, age) ?? '';
        expect(workingDaysBetween(calendar, day, today)).toBeGreaterThanOrEqual(age);
        if (day < today) expect(workingDaysBetween(calendar, daysAfter(day, 1), today)).toBeLessThan(age);
      }),
    );
    expect(lastDayAged(usual, '2026-11-30', 1)).toBe('2026-11-29');
    expect(lastDayAged({ weekend: [1, 2, 3, 4, 5, 6, 7], special: new Map() }, '2026-11-30', 1)).toBeUndefined();
  });
});
