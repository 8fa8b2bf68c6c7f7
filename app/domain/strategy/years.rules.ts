import { refuse } from '#app/domain/errors.ts';
import { mostYears } from './goal.ts';

interface Years {
  fromYear: number;
  toYear: number;
}

/** @throws Refused unless the years are in order and no more than ten, the first and the last counted */
export function checkYears({ fromYear, toYear }: Years): void {
  if (toYear < fromYear) throw refuse('toYear', 'years_backwards', { from: fromYear });
  if (toYear - fromYear + 1 > mostYears)
    throw refuse('toYear', 'too_many_years', { most: mostYears, last: fromYear + mostYears - 1 });
}

/** @throws Refused unless the target year is one of the goal's */
export function checkTargetYear(targetYear: number, { fromYear, toYear }: Years): void {
  if (targetYear < fromYear || targetYear > toYear)
    throw refuse('targetYear', 'year_not_of_goal', { from: fromYear, to: toYear });
}

/** @throws Refused where an objective's target year would fall out of the goal's years */
export function checkYearsHold(years: Years, objectives: readonly { name: string; targetYear: number }[]): void {
  const out = objectives.find(({ targetYear }) => targetYear < years.fromYear || targetYear > years.toYear);
  if (!out) return;
  const field = out.targetYear < years.fromYear ? 'fromYear' : 'toYear';
  throw refuse(field, 'objective_out_of_years', { name: out.name, year: out.targetYear });
}

/** @throws Refused where the target is where one stands already: no progress could be told */
export function checkTarget({ baseline, target }: { baseline: number; target: number }): void {
  if (baseline === target) throw refuse('target', 'target_is_baseline');
}
