import type { Scope, Terms } from '../agreement.ts';

/** The terms that a version keeps; its scope is kept as JSON. */
export function termsOf({
  level,
  ceiling,
  scope,
  hides,
  escalates,
  startsAt,
  endsAt,
}: Omit<Terms, 'scope'> & { scope: unknown }): Terms {
  return { level, ceiling, scope: scope as Scope, hides, escalates, startsAt, endsAt };
}
