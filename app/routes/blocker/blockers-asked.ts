import { blockersFilterOf, pairOf } from '#app/domain/blocker/blockers-search.ts';
import { type CommitmentPart, commitmentParts } from '#app/domain/blocker/commitment.ts';
import { type WaitingFilter, type Weight, weights } from '#app/domain/blocker/waiting.ts';

/** What is asked of the list of blockers as the address says it; what nobody could have chosen is as good as nothing. */
export function blockersAsked(asked: URLSearchParams): WaitingFilter & { by?: Weight } {
  return { ...blockersFilterOf(asked), by: weights.find((weight) => weight === asked.get('by')) };
}

/** The filter of the list of promises as the address says it. */
export function commitmentsAsked(asked: URLSearchParams): ReturnType<typeof pairOf> & { part?: CommitmentPart | undefined } {
  return { ...pairOf(asked), part: commitmentParts.find((part) => part === asked.get('part')) };
}
