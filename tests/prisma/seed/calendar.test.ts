import { describe, expect, it } from 'vitest';
import { calendarOf, historyDays } from '#prisma/seed/calendar.ts';

const starts = {
  'a Tuesday': '2026-11-24T09:00:00Z',
  'a Monday, at night in Tashkent': '2026-11-22T19:30:00Z',
  'a Sunday': '2026-11-22T09:00:00Z',
  'the first of January': '2027-01-01T00:00:00Z',
};

describe('the demo world’s calendar, begun on', () => {
  it.each(Object.entries(starts))('%s', (_day, start) => {
    const now = new Date(start);
    const calendar = calendarOf(now);
    const ends = Array.from({ length: historyDays }, (_, at) => calendar.moment(at + 0.999));
    for (const moment of ends) expect(moment.getTime()).toBeLessThan(now.getTime());
    const weekdays = ends.map((moment) => new Date(moment.getTime() + 5 * 3_600_000).getUTCDay());
    expect(weekdays.filter((weekday) => weekday === 0 || weekday === 6)).toEqual([]);
    expect(new Set(ends.map((moment) => moment.toISOString().slice(0, 10))).size).toBe(historyDays);
    expect(calendar.date(-1).getTime()).toBeLessThan(now.getTime());
    expect([0, 6]).not.toContain(calendar.date(4).getUTCDay());
  });
});
