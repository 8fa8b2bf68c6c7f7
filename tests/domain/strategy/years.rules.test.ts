import { expect, test } from 'vitest';
import { checkTarget, checkTargetYear, checkYears, checkYearsHold } from '#app/domain/strategy/years.rules.ts';

/** The code of the first problem; null where nothing is refused. */
function refused(act: () => void): unknown {
  try {
    act();
    return null;
  } catch (error) {
    const [problem] = (error as { problems: { field: string; code: string }[] }).problems;
    return [problem?.field, problem?.code];
  }
}

test.each([
  [2026, 2026, null],
  [2026, 2035, null],
  [2026, 2036, ['toYear', 'too_many_years']],
  [2026, 2025, ['toYear', 'years_backwards']],
])('a goal from %i to %i: %j', (fromYear, toYear, expected) => {
  expect(refused(() => checkYears({ fromYear, toYear }))).toEqual(expected);
});

test.each([
  [2025, ['targetYear', 'year_not_of_goal']],
  [2026, null],
  [2035, null],
  [2036, ['targetYear', 'year_not_of_goal']],
])('a target in %i of a goal from 2026 to 2035: %j', (year, expected) => {
  expect(refused(() => checkTargetYear(year, { fromYear: 2026, toYear: 2035 }))).toEqual(expected);
});

test('a goal keeps the years of its objectives', () => {
  const objectives = [{ name: 'Queues', targetYear: 2030 }];
  expect(refused(() => checkYearsHold({ fromYear: 2026, toYear: 2030 }, objectives))).toBeNull();
  expect(refused(() => checkYearsHold({ fromYear: 2026, toYear: 2029 }, objectives))).toEqual([
    'toYear',
    'objective_out_of_years',
  ]);
  expect(refused(() => checkYearsHold({ fromYear: 2031, toYear: 2035 }, objectives))).toEqual([
    'fromYear',
    'objective_out_of_years',
  ]);
});

test('a target is somewhere else than where one stands', () => {
  expect(refused(() => checkTarget({ baseline: 5, target: 5 }))).toEqual(['target', 'target_is_baseline']);
});
