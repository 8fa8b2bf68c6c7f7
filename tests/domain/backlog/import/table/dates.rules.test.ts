import { describe, expect, it } from 'vitest';
import { dayOrderOf, momentOfDate, readDate } from '#app/domain/backlog/import/table/dates.rules.ts';

describe('a date in one of many styles', () => {
  it.each([
    ['2026-02-25', '2026-02-25', null, null],
    ['2026/2/5', '2026-02-05', null, null],
    ['2021-01-08T16:38:15.000+0000', '2021-01-08', '16:38:15', '+00:00'],
    ['2026-02-25 09:05', '2026-02-25', '09:05:00', null],
    ['2026-02-25T09:05:07Z', '2026-02-25', '09:05:07', 'Z'],
    ['7.6.2025 14:59:28', '2025-06-07', '14:59:28', null],
    ['22/Sep/25 9:26 AM', '2025-09-22', '09:26:00', null],
    ['22/Sep/25 12:05 PM', '2025-09-22', '12:05:00', null],
    ['01/Jan/26 12:05 AM', '2026-01-01', '00:05:00', null],
    ['25 февраля 2026 г.', '2026-02-25', null, null],
    ['25 мая 2026, 18:30', '2026-05-25', '18:30:00', null],
    ['5-avg-2026', '2026-08-05', null, null],
    ['Feb 25, 2026', '2026-02-25', null, null],
    ['31.12.26', '2026-12-31', null, null],
  ])('%s', (text, day, time, zone) => {
    expect(readDate(text, 'day')).toEqual({ day, time, zone });
  });

  it.each([
    '',
    'soon',
    '31.02.2026',
    '2026-13-01',
    '12/31/2026',
    '32/Jan/26',
    '5/Foo/26',
    '25:00',
    '2026-01-01 25:00',
    '45000',
    '1.2',
  ])('%j is none', (text) => {
    expect(readDate(text, 'day')).toBeNull();
  });

  it('by the column’s order where numbers leave it open; points mean the day', () => {
    expect(readDate('03/04/2026', 'day')?.day).toBe('2026-04-03');
    expect(readDate('03/04/2026', 'month')?.day).toBe('2026-03-04');
    expect(readDate('03.04.2026', 'month')?.day).toBe('2026-04-03');
  });
});

describe('day or month first, over a whole column', () => {
  it.each([
    [['03/04/2026', '25/04/2026'], 'day'],
    [['03/04/2026', '04/25/2026'], 'month'],
    [['25/04/2026', '26/04/2026', '04/25/2026'], 'day'],
    [['03/04/2026', '05/06/2026'], null],
    [['03/03/2026'], 'day'],
    [['03.04.2026', '2026-01-01', 'soon'], 'day'],
  ])('%j: %s', (values, order) => {
    expect(dayOrderOf(values)).toBe(order);
  });
});

describe('the moment of a written date', () => {
  it.each([
    [{ day: '2026-02-25', time: '09:00:00', zone: null }, 'Asia/Tashkent', '2026-02-25T04:00:00.000Z'],
    [{ day: '2026-02-25', time: '09:00:00', zone: '+03:00' }, 'Asia/Tashkent', '2026-02-25T06:00:00.000Z'],
    [{ day: '2026-02-25', time: '09:00:00', zone: 'Z' }, 'Asia/Tashkent', '2026-02-25T09:00:00.000Z'],
    [{ day: '2026-07-01', time: '00:30:00', zone: null }, 'Europe/Berlin', '2026-06-30T22:30:00.000Z'],
    [{ day: '2026-01-01', time: null, zone: null }, 'Europe/Berlin', '2026-01-01T11:00:00.000Z'],
  ])('%j in %s', (date, zone, moment) => {
    expect(momentOfDate(date, zone)).toBe(moment);
  });
});
