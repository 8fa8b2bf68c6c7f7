import { causes } from '#app/domain/blocker/blocker.ts';
import { type CommitmentPart, commitmentParts, type ServesFilter } from '#app/domain/blocker/commitment.ts';
import { type WaitingFilter, type Weight, weights } from '#app/domain/blocker/waiting.ts';

/** The filter of the list of blockers as the address says it; what nobody could have chosen is as good as nothing. */
export function blockersAsked(asked: URLSearchParams): WaitingFilter & { by?: Weight } {
  const age = /^\d{1,4}$/.exec(asked.get('age') ?? '');
  return {
    ...pairAsked(asked),
    cause: causes.find((cause) => cause === asked.get('cause')),
    late: asked.get('late') === 'yes' || undefined,
    age: age ? Number(age[0]) : undefined,
    by: weights.find((weight) => weight === asked.get('by')),
  };
}

/** Who waits for whom, and what the items that wait serve. */
function pairAsked(asked: URLSearchParams): Pick<WaitingFilter, 'waiting' | 'freer'> & ServesFilter {
  const code = (name: string) => asked.get(name)?.slice(0, 12) || undefined;
  const [, aim, id] = /^(objective|programme|service)\.(.{1,36})$/.exec(asked.get('serves') ?? '') ?? [];
  return { waiting: code('waiting'), freer: code('freer'), ...(aim && { [aim]: id }) };
}

/** The filter of the list of promises as the address says it. */
export function commitmentsAsked(asked: URLSearchParams): ReturnType<typeof pairAsked> & { part?: CommitmentPart | undefined } {
  return { ...pairAsked(asked), part: commitmentParts.find((part) => part === asked.get('part')) };
}
