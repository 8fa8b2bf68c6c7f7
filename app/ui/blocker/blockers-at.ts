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

/** Where the list of blockers stands under a filter, on one of its pages. */
export function blockersAt({ waiting, freer, cause, late, age, by, ...serves }: BlockersAsked, page?: number): string {
  const asked = { waiting, freer, serves: servesValue(serves), cause, late: late ? 'yes' : undefined };
  return blockersPath({ ...asked, age: age ? String(age) : undefined, by }, page);
}

/** Where the list of promises stands under a filter, on one of its pages. */
export function commitmentsAt({ waiting, freer, part, ...serves }: CommitmentsAsked, page?: number): string {
  return commitmentsPath({ waiting, freer, serves: servesValue(serves), part }, page);
}

/** What items serve, as an address carries it. */
export function servesValue({ objective, programme, service }: ServesFilter): string | undefined {
  if (objective) return `objective.${objective}`;
  if (programme) return `programme.${programme}`;
  return service && `service.${service}`;
}
