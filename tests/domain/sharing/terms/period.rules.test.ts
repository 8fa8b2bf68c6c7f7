import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, daysAfter } from '#app/domain/day.ts';
import type { Refused } from '#app/domain/errors.ts';
import { beginningOf, daysOf, monthsAfter, periodOf } from '#app/domain/sharing/terms/period.rules.ts';

const zone = 'Asia/Tashkent';
const today = '2026-06-01';
const problem = (asked: object) => {
  try {
    return periodOf({ today, zone, ...asked });
  } catch (error) {
    return (error as Refused).problems[0];
  }
};

describe('the period that days ask for', () => {
  it('is six months from today unless said, from the first moment to the last of the owner’s zone', () => {
    const period = periodOf({ today, zone });
    expect(period).toEqual({ startsAt: new Date('2026-05-31T19:00:00Z'), endsAt: new Date('2026-12-01T19:00:00Z') });
    expect(daysOf(period, zone)).toEqual({ start: today, end: '2026-12-01' });
  });

  it.each([
    [{ start: '2026-05-31' }, 'start', 'start_in_past'],
    [{ end: '2026-05-31' }, 'end', 'end_before_start'],
    [{ start: '2026-08-01', end: '2026-07-31' }, 'end', 'end_before_start'],
    [{ end: '2031-06-02' }, 'end', 'agreement_too_long'],
  ])('%o is refused', (asked, field, code) => {
    expect(problem(asked)).toMatchObject({ field, code });
  });

  it.each([
    { start: today, end: today },
    { end: '2031-06-01' },
    { start: '2026-01-01', before: { start: '2026-01-01', end: '2026-12-31' } },
  ])('%o is taken', (asked) => {
    expect(problem(asked)).toHaveProperty('endsAt');
  });

  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(monthsAfter(day, months)).toBe(later);
  });

  it('begins with the day in every zone, also where the clock is put forward that night', () => {
    const zones = ['Asia/Tashkent', 'UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Auckland'];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 3_000 }), (where, days) => {
        const date = daysAfter('2024-01-01', days);
        const begins = beginningOf(date, where);
        expect(dayIn(where, begins)).toBe(date);
        expect(dayIn(where, new Date(begins.getTime() - 1))).toBe(daysAfter(date, -1));
      }),
    );
  });
});
