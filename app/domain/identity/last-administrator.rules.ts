import type { Role } from '#app/domain/actor.ts';
import type { Problem } from '#app/domain/errors.ts';

/**
 * Why somebody may not stop being an administrator, or nothing: an agency that nobody administers can let no one in again. Asked under a
 * lock on the agency, since two who step down at once would each see the other stay.
 */
export function lastAdministratorProblem(
  person: { role: Role; belongs: boolean },
  otherAdministrators: number,
  field: string,
): Problem | undefined {
  const administers = person.role === 'administrator' && person.belongs;
  return administers && otherAdministrators === 0 ? { field, code: 'last_administrator' } : undefined;
}
