import type { Terms } from '../agreement.ts';

/** Terms as an event keeps them. */
export function toldTerms({ level, ceiling, scope, hides, escalates, startsAt, endsAt }: Terms) {
  return { level, ceiling, scope, hides, escalates, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
