import { locales, type Names, roles } from '#app/domain/actor.ts';
import { db } from '#app/platform/db.server.ts';
import { digest } from '#app/platform/secret.server.ts';
import type { DemoPerson } from '../demo.ts';

/* What pages show to somebody who is not signed in. */

/** The person and agency of a one-time link that is still good; undefined for any other, whatever the reason. */
export async function linkPage(secret: string, now = new Date()) {
  const link = await db().oneTimeLink.findFirst({
    where: { id: digest(secret), usedAt: null, expiresAt: { gt: now }, person: { disabledAt: null } },
    include: { person: { select: { name: true, email: true, locale: true } } },
  });
  if (!link) return undefined;
  const agency = await db().agency.findUniqueOrThrow({ where: { id: link.agencyId } });
  const locale = locales.find((known) => known === link.person.locale) ?? 'en';
  return { ...link.person, locale, purpose: link.purpose, agency: agency.names as Names };
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
