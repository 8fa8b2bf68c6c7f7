import { causes } from '#app/domain/blocker/blocker.ts';
import { type WaitingFilter, type Weight, weights } from '#app/domain/blocker/waiting.ts';

/** The filter of the list of blockers as the address says it; what nobody could have chosen is as good as nothing. */
export function blockersAsked(asked: URLSearchParams): WaitingFilter & { by?: Weight } {
  const code = (name: string) => asked.get(name)?.slice(0, 12) || undefined;
  const age = /^\d{1,4}$/.exec(asked.get('age') ?? '');
  return {
    waiting: code('waiting'),
    freer: code('freer'),
    cause: causes.find((cause) => cause === asked.get('cause')),
    late: asked.get('late') === 'yes' || undefined,
    age: age ? Number(age[0]) : undefined,
    by: weights.find((weight) => weight === asked.get('by')),
  };
}
