import type { Actor, Names } from '#app/domain/actor.ts';
import { db } from '#app/platform/db.server.ts';
import { idOf } from './id.ts';

/** The names of an agency that the actor's person belongs or belonged to; undefined for any other, and for none. */
export async function ownAgencyNames(actor: Actor, agencyId: string): Promise<Names | undefined> {
  const membership = await db().membership.findUnique({
    where: { personId_agencyId: { personId: actor.person.id, agencyId: idOf(agencyId) } },
    select: { agency: { select: { names: true } } },
  });
  return membership ? (membership.agency.names as Names) : undefined;
}
