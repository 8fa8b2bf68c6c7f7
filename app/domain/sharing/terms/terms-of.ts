import type { AgreementVersion } from '#app/platform/prisma/client.ts';
import type { Scope, Terms } from '../agreement.ts';

/** The terms that a version keeps. */
export function termsOf({
  level,
  ceiling,
  scope,
  hides,
  startsAt,
  endsAt,
}: Pick<AgreementVersion, 'level' | 'ceiling' | 'scope' | 'hides' | 'startsAt' | 'endsAt'>): Terms {
  return { level, ceiling, scope: scope as Scope, hides, startsAt, endsAt };
}
