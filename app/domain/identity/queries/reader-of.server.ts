import type { Actor } from '#app/domain/actor.ts';
import { db } from '#app/platform/db.server.ts';
import { actorFrom } from '../acting.server.ts';

/** Somebody as they act for an agency, to be written to; undefined where they do so no longer. They may read and change nothing. */
export async function readerOf(personId: string, agencyId: string): Promise<Actor | undefined> {
  const membership = await db().membership.findFirst({
    where: { personId, agencyId, endedAt: null, person: { disabledAt: null } },
    include: { person: true, agency: true },
  });
  if (!membership) return undefined;
  const { person, agency, role } = membership;
  const { id, name, email, locale, rightsVersion } = person;
  return actorFrom(
    { person: { id, name, email, locale, rightsVersion }, acting: { ...agency, role, left: false } },
    'system',
    false,
  );
}
