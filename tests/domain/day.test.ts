import { describe, expect, it } from 'vitest';
import { momentIn } from '#app/domain/day.ts';

describe('the moment at which clocks of a zone show a time', () => {
  it.each([
    ['Asia/Tashkent', '2026-12-01T09:00', '2026-12-01T04:00:00.000Z'],
    ['UTC', '2026-12-01T09:00', '2026-12-01T09:00:00.000Z'],
    // Before and after clocks were put on that night.
    ['Europe/Berlin', '2026-03-29T01:30', '2026-03-29T00:30:00.000Z'],
    ['Europe/Berlin', '2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
    ['America/New_York', '2026-11-01T12:00', '2026-11-01T17:00:00.000Z'],
  ])('%s %s', (zone, wall, moment) => {
    expect(momentIn(zone, wall)).toBe(moment);
  });

  it.each(['', 'tomorrow', '2026-12-01', '2026-13-01T09:00', '0001-01-01T00:00', '2026-12-01T09:00Z'])('%s is none', (typed) => {
    expect(momentIn('Asia/Tashkent', typed)).toBeUndefined();
  });
});
