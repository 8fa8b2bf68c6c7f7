import { describe, expect, it } from 'vitest';
import { topCount, velocityOf } from '#app/domain/sprint/velocity.rules.ts';

describe('what a team manages', () => {
  it.each([
    ['nothing is known without a completed sprint', [], null],
    ['one sprint is the measure', [{ points: 8, items: 3 }], { points: 8, items: 3 }],
    [
      'of four the last three count: (10 + 7 + 4) / 3',
      [
        { points: 10, items: 4 },
        { points: 7, items: 2 },
        { points: 4, items: 3 },
        { points: 90, items: 90 },
      ],
      { points: 7, items: 3 },
    ],
    [
      'to a tenth: (5 + 5.5) / 2',
      [
        { points: 5, items: 1 },
        { points: 5.5, items: 2 },
      ],
      { points: 5.3, items: 1.5 },
    ],
  ])('%s', (_why, done, velocity) => {
    expect(velocityOf(done)).toEqual(velocity);
  });
});

describe('how many of the first items are taken', () => {
  const manages = (points: number, items = 4) => ({ points, items });
  it.each([
    ['eight without history', Array(20).fill(3), null, 8],
    ['all where there are fewer than eight', [3, 3], null, 2],
    ['up to the velocity: 3 + 5 = 8', [3, 5, 2], manages(8), 2],
    ['not beyond it: 3 + 5 + 2 > 9', [3, 5, 2], manages(9), 2],
    ['one at least, however large', [13, 1], manages(8), 1],
    ['what is not estimated counts as nothing', [3, null, 5, 1], manages(8), 3],
    ['and is not taken once the velocity is reached', [8, null, null], manages(8), 1],
    ['all where they come to less', [1, 1], manages(8), 2],
    ['as many items as were managed where nothing is estimated', [null, null, null, null, null], manages(0, 3.4), 3],
    ['nothing of nothing', [], manages(8), 0],
  ])('%s', (_why, points, velocity, count) => {
    expect(topCount(points, velocity)).toBe(count);
  });
});
