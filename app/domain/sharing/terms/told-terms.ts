import type { Terms } from '../agreement.ts';

/** Terms as an event keeps them. */
export function toldTerms({ level, ceiling, scope, hides, startsAt, endsAt }: Terms) {
  return { level, ceiling, scope, hides, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
