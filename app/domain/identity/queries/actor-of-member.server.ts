import type { Actor } from '#app/domain/actor.ts';
import { db } from '#app/platform/db.server.ts';
import { actorFrom } from '../acting.server.ts';

/** Why there is nobody to act as. */
type Nobody = 'no_agency' | 'no_person' | 'not_there' | 'left' | 'disabled';

/** Somebody of an agency, as whoever runs the installation acts for them: by address and code, without a session. */
export async function actorOfMember(email: string, code: string): Promise<{ actor: Actor } | { nobody: Nobody }> {
  const agency = await db().agency.findUnique({ where: { code: code.trim().toUpperCase() } });
  if (!agency) return { nobody: 'no_agency' };
  const person = await db().person.findUnique({ where: { email: email.trim().toLowerCase() } });
  if (!person) return { nobody: 'no_person' };
  const membership = await db().membership.findUnique({
    where: { personId_agencyId: { personId: person.id, agencyId: agency.id } },
  });
  if (!membership) return { nobody: 'not_there' };
  if (membership.endedAt) return { nobody: 'left' };
  if (person.disabledAt) return { nobody: 'disabled' };
  const { id, name, locale, rightsVersion } = person;
  const acting = { ...agency, role: membership.role, left: false };
  return { actor: actorFrom({ person: { id, name, email: person.email, locale, rightsVersion }, acting }, 'system', true) };
}
