import { describe, expect, it } from 'vitest';
import { workingDays } from '#app/ui/board/working-days.ts';

describe('working days', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-20', '2026-11-21', 0],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-21', '2026-11-23', 1],
    ['2026-11-16', '2026-11-20', 4],
    ['2026-11-02', '2026-11-23', 15],
    ['2026-11-24', '2026-11-23', 0],
  ])('from %s to %s are %i', (since, today, count) => {
    expect(workingDays(since, today)).toBe(count);
  });
});
