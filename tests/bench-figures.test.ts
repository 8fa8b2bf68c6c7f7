import { describe, expect, it } from 'vitest';
import { type Aim, judge, type Row } from '#tests/bench/row.ts';
import { figureOf, multiples, quantile } from '#tests/bench/statistics.ts';
import { tableOf } from '#tests/bench/table.ts';

describe('figures', () => {
  it('have quantiles by the nearest rank, in whatever order they come', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect([0, 0.5, 0.95, 1].map((q) => quantile(hundred, q))).toEqual([1, 50, 95, 100]);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('of rounds are the middle one and the spread', () => {
    expect(figureOf([3, 9, 1, 4, 5])).toEqual({ median: 4, low: 1, high: 9 });
  });

  it('are compared round by round', () => {
    expect(multiples([10, 30], [5, 10])).toEqual([2, 3]);
  });
});

describe('a row', () => {
  const row = (hashar: number[], aim?: Aim, limit?: number[]): Row => ({ what: 'thing', unit: 'ms', hashar, aim, limit });

  it.each([
    [row([8, 9, 20], { most: 9 }), 'met'],
    [row([8, 10, 20], { most: 9 }), 'missed'],
    [row([8, 10, 20], { least: 10 }), 'met'],
    [row([8, 10, 20], { least: 11 }), 'missed'],
    [row([8, 10, 20]), 'for the record'],
    [row([100], { most: 9 }, [1]), 'missed'],
    [row([18, 40, 8], { most: 4, ofLimit: true }, [6, 10, 2]), 'met'],
    [row([18, 40, 8], { most: 3.9, ofLimit: true }, [6, 10, 2]), 'missed'],
    [row([Number.NaN], { most: 9 }), 'missed'],
    [row([], { most: 9 }), 'missed'],
  ])('%j is %s', (each, verdict) => {
    expect(judge(each, {}).verdict).toBe(verdict);
  });

  it('that is known to miss its aim is held to what it reaches', () => {
    const misses = { thing: { why: 'The road is long.', held: 12 } };
    expect(judge(row([11], { most: 9 }), misses)).toMatchObject({ verdict: 'known miss', why: 'The road is long.', held: 12 });
    expect(judge(row([13], { most: 9 }), misses).verdict).toBe('missed');
    expect(judge(row([8], { most: 9 }), misses).verdict).toBe('met');
    expect(tableOf([judge(row([11], { most: 9 }), misses)])).toContain('thing: The road is long.');
  });

  it('is told in one line, with what it is held to', () => {
    const lines = tableOf([judge({ ...row([18, 40, 8], { most: 3, ofLimit: true }, [6, 10, 2]), size: 100 })]).split('\n');
    expect(lines.at(-1)).toMatch(/^thing, 100 cards +6 ms \(2–10\) +18 ms \(8–40\) +4 × \(3–4\) +≤ 3 × +missed$/);
  });
});
