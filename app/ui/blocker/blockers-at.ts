import type { WaitingFilter, Weight } from '#app/domain/blocker/waiting.ts';
import { blockersPath } from '#app/paths.ts';

/** What is asked of the list of blockers. */
export interface BlockersAsked extends WaitingFilter {
  by?: Weight | undefined;
}

/** Where the list of blockers stands under a filter, on one of its pages. */
export function blockersAt({ waiting, freer, cause, late, age, by }: BlockersAsked, page = 1): string {
  const asked = { waiting, freer, cause, late: late && 'yes', age, by, page: page > 1 ? page : undefined };
  const search = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return blockersPath(search.length > 0 ? `?${new URLSearchParams(search)}` : '');
}
