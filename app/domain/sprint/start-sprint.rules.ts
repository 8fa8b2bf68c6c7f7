import { type Problem, Refused } from '#app/domain/errors.ts';
import { checkDates, overlapping } from './dates.rules.ts';
import type { Dates } from './sprint.ts';

interface Starting extends Dates {
  goal: string;
  /** How many items are in it. */
  items: number;
  /** The team's other sprints that are not completed. */
  others: readonly ({ number: number } & Dates)[];
  anyway: boolean;
}

/**
 * Lets a sprint start; gives the numbers of those that it overlaps, which is only warned of.
 * @throws Refused without a goal, without items, with dates that cannot be, or where it overlaps another and nobody said that this is meant
 */
export function checkStart({ goal, items, others, anyway, ...dates }: Starting): number[] {
  checkDates(dates);
  const problems: Problem[] = [];
  if (goal === '') problems.push({ field: 'goal', code: 'sprint_goal_missing' });
  if (items === 0) problems.push({ field: 'items', code: 'sprint_empty' });
  const overlaps = overlapping(dates, others).map(({ number }) => number);
  if (overlaps.length > 0 && !anyway) {
    problems.push({ field: 'anyway', code: 'sprint_overlaps', values: { sprints: overlaps.join(', ') } });
  }
  if (problems.length > 0) throw new Refused(problems);
  return overlaps;
}
