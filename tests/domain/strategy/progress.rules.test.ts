import { expect, test } from 'vitest';
import { progressOf } from '#app/domain/strategy/progress.rules.ts';

test.each([
  ['at the baseline', 60, 10, 60, 0],
  ['halfway down', 60, 10, 35, 0.5],
  ['at the target', 60, 10, 10, 1],
  ['past the target', 60, 10, 0, 1.2],
  ['worse than the baseline', 60, 10, 70, -0.2],
  ['upward', 4, 90, 47, 0.5],
  ['from below zero', -10, 10, 5, 0.75],
])('%s', (_where, baseline, target, value, share) => {
  expect(progressOf({ baseline, target }, value)).toBeCloseTo(share, 10);
});

test('no figure is made up where none was recorded', () => {
  expect(progressOf({ baseline: 4, target: 90 }, undefined)).toBeNull();
  expect(progressOf({ baseline: 4, target: 4 }, 4)).toBeNull();
});
