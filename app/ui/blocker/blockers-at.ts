import { blockersAskedBy, servesValue } from '#app/domain/blocker/blockers-search.ts';
import type { CommitmentPart, ServesFilter } from '#app/domain/blocker/commitment.ts';
import type { WaitingFilter, Weight } from '#app/domain/blocker/waiting.ts';
import { blockersPath, commitmentsPath } from '#app/paths.ts';

/** What is asked of the list of blockers. */
export interface BlockersAsked extends WaitingFilter {
  by?: Weight | undefined;
}

/** What is asked of the list of promises. */
export interface CommitmentsAsked extends Pick<WaitingFilter, 'waiting' | 'freer'>, ServesFilter {
  part?: CommitmentPart | undefined;
}

/** Where the list of blockers stands under a filter, on one of its pages; asked for nothing, all of it and not the view that opens. */
export function blockersAt({ by, ...filter }: BlockersAsked, page?: number): string {
  const asked = { ...blockersAskedBy(filter), by };
  const isNarrowed = Object.values(asked).some((value) => value !== undefined && value !== '');
  return blockersPath(isNarrowed ? asked : { all: 'yes' }, page);
}

/** Where the list of promises stands under a filter, on one of its pages. */
export function commitmentsAt({ waiting, freer, part, ...serves }: CommitmentsAsked, page?: number): string {
  return commitmentsPath({ waiting, freer, serves: servesValue(serves), part }, page);
}
