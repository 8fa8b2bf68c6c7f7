import type { WaitingFilter, Weight } from '#app/domain/blocker/waiting.ts';
import { blockersPath } from '#app/paths.ts';

/** What is asked of the list of blockers. */
export interface BlockersAsked extends WaitingFilter {
  by?: Weight | undefined;
}

/** Where the list of blockers stands under a filter, on one of its pages. */
export function blockersAt({ waiting, freer, cause, late, age, by }: BlockersAsked, page?: number): string {
  return blockersPath({ waiting, freer, cause, late: late ? 'yes' : undefined, age: age ? String(age) : undefined, by }, page);
}
