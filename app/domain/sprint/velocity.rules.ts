import type { Amount } from './sprint.ts';

/** How many sprints tell what a team manages. */
const lastFew = 3;
/** How much is offered to a team that has completed no sprint yet. */
const withoutHistory = 8;

/** What a team manages in a sprint: the mean of its last completed ones, at most three; null where there is none. `done` is latest first. */
export function velocityOf(done: readonly Amount[]): Amount | null {
  const few = done.slice(0, lastFew);
  if (few.length === 0) return null;
  const mean = (of: keyof Amount) => tenths(few.reduce((sum, each) => sum + each[of], 0) / few.length);
  return { points: mean('points'), items: mean('items') };
}

/**
 * How many of the first items a team would take: those whose points come to what it managed lately, at least one. What is not estimated
 * counts as nothing. A team that estimates nothing takes as many items as it managed; one without history the first eight.
 */
export function topCount(points: readonly (number | null)[], velocity: Amount | null): number {
  if (velocity === null) return Math.min(withoutHistory, points.length);
  if (velocity.points === 0) return Math.min(Math.max(Math.round(velocity.items), 1), points.length);
  let sum = 0;
  for (const [at, each] of points.entries()) {
    if (sum >= velocity.points || (at > 0 && sum + (each ?? 0) > velocity.points)) return at;
    sum += each ?? 0;
  }
  return points.length;
}

/** To one decimal, as points are given. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
