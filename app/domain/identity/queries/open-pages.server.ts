import { type Names, roles } from '#app/domain/actor.ts';
import { db } from '#app/platform/db.server.ts';
import { digest } from '#app/platform/secret.server.ts';
import type { DemoPerson } from '../demo.ts';

/* What pages show to somebody who is not signed in. */

/** The person and agency of a one-time link that is still good; undefined for any other, whatever the reason. */
export async function linkPage(secret: string, now = new Date()) {
  const link = await db().oneTimeLink.findFirst({
    where: { id: digest(secret), usedAt: null, expiresAt: { gt: now }, person: { disabledAt: null } },
    include: { person: { select: { name: true, email: true } } },
  });
  if (!link) return undefined;
  const { personId, agencyId, purpose, role, createdById } = link;
  const agency = await db().agency.findUniqueOrThrow({ where: { id: agencyId } });
  const membership = await db().membership.findUnique({ where: { personId_agencyId: { personId, agencyId } } });
  const by = createdById && (await db().person.findUnique({ where: { id: createdById }, select: { name: true } }));
  return {
    personId,
    // Whoever holds an invitation is told of the account only its address, which they were invited by.
    name: link.name ?? membership?.name ?? link.person.name,
    email: link.person.email,
    purpose,
    role,
    agency: agency.names as Names,
    contactDesk: agency.contactDesk,
    by: by ? by.name : null,
    /** Whether other agencies will wait until they are accepted anew. */
    elsewhere: purpose === 'reset' && (await belongsElsewhere(personId, agencyId)),
  };
}

async function belongsElsewhere(personId: string, agencyId: string): Promise<boolean> {
  return (await db().membership.count({ where: { personId, endedAt: null, agencyId: { not: agencyId } }, take: 1 })) > 0;
}

/** Whether the first agency is still to be made. */
export async function awaitsSetUp(): Promise<boolean> {
  return (await db().installation.count({ where: { key: 'setup' } })) > 0 && (await db().agency.count({ take: 1 })) === 0;
}

/** The demo world's people by role, agency and name, each under the agency they belong to first; none in any other installation. */
export async function demoPeople(): Promise<DemoPerson[]> {
  const mark = await db().installation.findUnique({ where: { key: 'demo' } });
  if (mark?.value !== true) return [];
  const memberships = await db().membership.findMany({
    where: { endedAt: null, person: { disabledAt: null } },
    include: { person: true, agency: true },
    orderBy: { since: 'asc' },
  });
  const seen = new Set<string>();
  return memberships
    .filter(({ personId }) => !seen.has(personId) && seen.add(personId))
    .map(({ person, role, agency }) => ({
      id: person.id,
      name: person.name,
      role,
      agency: { code: agency.code, names: agency.names as Names },
    }))
    .sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role) || placeOf(one).localeCompare(placeOf(other)));
}

const placeOf = ({ agency, name }: DemoPerson) => `${agency.code} ${name}`;
