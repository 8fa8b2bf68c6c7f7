import type { Role } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { digest, newSecret } from '#app/platform/secret.server.ts';
import { linkDays } from './person.ts';

/** As what somebody who has an account already is to belong to an agency. */
export interface Invitation {
  /** How the agency calls them: of the account itself it is told nothing before they accept. */
  name: string;
  role: Role;
  teams: string[];
}

interface Making {
  personId: string;
  purpose: 'join' | 'reset' | 'belong';
  invitation?: Invitation;
}

/** Makes a one-time link in place of every earlier one that the agency made for the person; gives its secret, which is kept nowhere. */
export async function makeLink({ actor, db, now }: Context, { personId, purpose, invitation }: Making): Promise<string> {
  const agencyId = actor.agency.id;
  await dropLinks(db, personId, agencyId);
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + linkDays * 24 * 3_600_000);
  await db.oneTimeLink.create({
    data: {
      id: digest(secret),
      personId,
      agencyId,
      purpose,
      ...invitation,
      expiresAt,
      createdById: actor.person.id,
      createdAt: now,
    },
  });
  return secret;
}

/** Makes an agency's unused links to a person worthless; without an agency those of every one that set a password: invitations stay. */
export async function dropLinks(db: Db, personId: string, agencyId?: string): Promise<void> {
  const which = agencyId ? { agencyId } : { purpose: { not: 'belong' as const } };
  await db.oneTimeLink.deleteMany({ where: { personId, usedAt: null, ...which } });
}

export interface TakenLink {
  personId: string;
  agencyId: string;
  purpose: 'join' | 'reset' | 'belong';
  role: Role | null;
  teams: string[];
  createdById: string | null;
}

/**
 * Uses a one-time link up: one to belong, or one that sets a password. Undefined where it is unknown, used, replaced, too old, or its account
 * disabled. Two at once, of one link or of two to one account: the second waits here and finds what the first has made of it.
 */
export async function takeLink({ db, now }: Pick<Context<null>, 'db' | 'now'>, secret: string, belongs: boolean) {
  const id = digest(secret);
  await db.$queryRaw`SELECT 1 FROM person p JOIN one_time_link l ON l.person_id = p.id WHERE l.id = ${id} FOR NO KEY UPDATE OF p`;
  const [taken] = await db.$queryRaw<TakenLink[]>`
    UPDATE one_time_link l SET used_at = ${now} FROM person p
    WHERE l.id = ${id} AND (l.purpose = 'belong') = ${belongs} AND l.used_at IS NULL AND l.expires_at > ${now}
      AND p.id = l.person_id AND p.disabled_at IS NULL
    RETURNING l.person_id AS "personId", l.agency_id AS "agencyId", l.purpose, l.role, COALESCE(l.teams, '{}') AS teams,
      l.created_by_id AS "createdById"`;
  return taken;
}
