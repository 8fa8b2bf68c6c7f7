import { describe, expect, it } from 'vitest';
import { usualWeek } from '#app/domain/identity/calendar/calendar-of.server.ts';
import { workingDaysBetween } from '#app/domain/identity/calendar/working-days.rules.ts';
import { type Calendars, clocksOf, type Turn } from '#app/domain/request/clocks.rules.ts';

/** The two sides have the same week, and the asked side has Tuesday, 8 December 2026, off. */
const calendars: Calendars = {
  asker: (from, to) => workingDaysBetween(usualWeek, from, to),
  asked: (from, to) => workingDaysBetween({ ...usualWeek, special: new Map([['2026-12-08', false]]) }, from, to),
};

// 1 December 2026 is a Tuesday.
const clocks = (turns: readonly Turn[], today: string, promisedOn: string | null = null) =>
  clocksOf({ turns, cameOn: '2026-12-01', neededBy: '2026-12-04', promisedOn, today }, calendars);

describe('the age', () => {
  it('goes on until it is closed', () => {
    expect(clocks([['2026-12-01', 'asked']], '2026-12-07').age).toBe(4);
    const closed: Turn[] = [
      ['2026-12-01', 'asked'],
      ['2026-12-03', 'declined'],
    ];
    expect(clocks(closed, '2026-12-31').age).toBe(2);
    // What is explained afterwards makes it no older.
    expect(clocks([...closed, ['2026-12-30', 'declined']], '2026-12-31').age).toBe(2);
  });
});

describe('who is waited for', () => {
  const turns: Turn[] = [
    ['2026-12-01', 'asked'],
    ['2026-12-02', 'acknowledged'],
    ['2026-12-03', 'questioned'],
    ['2026-12-07', 'acknowledged'],
    ['2026-12-07', 'promised'],
    ['2026-12-09', 'delivered'],
  ];
  it.each([
    [1, '2026-12-01', 'asked', 0, false],
    [1, '2026-12-04', 'asked', 3, false],
    [1, '2026-12-07', 'asked', 4, true],
    // Acknowledged is not silence any more, and begins no new days.
    [2, '2026-12-07', 'asked', 4, false],
    [3, '2026-12-04', 'asker', 1, false],
    [3, '2026-12-09', 'asker', 4, true],
    // Since the answer; the asked side's day off is none of its days.
    [5, '2026-12-09', 'asked', 1, false],
    [6, '2026-12-14', 'asker', 3, false],
    [6, '2026-12-15', 'asker', 4, true],
  ] as const)('after %i turns on %s: the %s, %i days', (count, today, side, days, over) => {
    expect(clocks(turns.slice(0, count), today).waiting).toEqual({ side, days, over });
  });

  it('whom it was passed on to has had it since then, however old it is', () => {
    const turn: Turn[] = [['2026-12-01', 'asked']];
    const { age, waiting } = clocksOf(
      { turns: turn, cameOn: '2026-12-04', neededBy: '2026-12-04', promisedOn: null, today: '2026-12-07' },
      calendars,
    );
    expect([age, waiting]).toEqual([4, { side: 'asked', days: 1, over: false }]);
  });

  it('nobody, once it is closed', () => {
    expect(clocks([...turns, ['2026-12-10', 'accepted']], '2026-12-31').waiting).toBeNull();
  });
});

describe('how late', () => {
  const delivered: Turn[] = [
    ['2026-12-01', 'asked'],
    ['2026-12-02', 'promised'],
    ['2026-12-10', 'delivered'],
  ];
  it('counts after the promised day, else after the day by which it was needed', () => {
    expect(clocks(delivered.slice(0, 1), '2026-12-07').late).toEqual({ days: 1, against: 'needed' });
    expect(clocks(delivered.slice(0, 2), '2026-12-07', '2026-12-09').late).toEqual({ days: 0, against: 'promised' });
    expect(clocks(delivered.slice(0, 2), '2026-12-11', '2026-12-09').late).toEqual({ days: 2, against: 'promised' });
  });

  it('stands from the delivery, and goes on where it is returned', () => {
    expect(clocks(delivered, '2026-12-31', '2026-12-07').late.days).toBe(2);
    const returned: Turn[] = [...delivered, ['2026-12-14', 'promised']];
    expect(clocks(returned, '2026-12-16', '2026-12-07').late.days).toBe(4);
    const accepted: Turn[] = [...returned, ['2026-12-16', 'delivered'], ['2026-12-18', 'accepted']];
    expect(clocks(accepted, '2027-12-16', '2026-12-07').late.days).toBe(4);
  });

  it('goes on while the asker is asked about something, for only a delivery stops it', () => {
    const asked: Turn[] = [...delivered.slice(0, 2), ['2026-12-09', 'questioned']];
    expect(clocks(asked, '2026-12-11', '2026-12-09').late.days).toBe(2);
  });
});
