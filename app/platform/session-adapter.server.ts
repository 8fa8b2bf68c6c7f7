import type { Adapter, DatabaseSession } from 'lucia';
import type { Db } from './db.server.ts';
import { Prisma } from './prisma/client.ts';
import type { Role } from './prisma/enums.ts';
import { digest } from './secret.server.ts';
import { rawAlone } from './transaction.server.ts';

/** The agency that a session acts for, with the person's place in it. */
export interface Acting {
  id: string;
  code: string;
  names: unknown;
  zone: string;
  contactDesk: string;
  role: Role;
  /** The person has left it since. */
  left: boolean;
}

export interface SessionAttributes {
  agencyId: string | null;
  endsAt: Date;
}

export interface UserAttributes {
  name: string;
  email: string;
  locale: string;
  rightsVersion: number;
  acting: Acting | null;
}

/**
 * Lucia's seven methods on Prisma 7. Lucia takes the cookie's value for the session's id; here each method hashes it first and gives
 * back what it was given, so that a leaked backup holds no live session.
 */
export function sessionAdapter(db: Db): Adapter {
  return {
    async getSessionAndUser(secret) {
      const row = await rowOf(digest(secret));
      if (!row) return [null, null];
      const { personId, agencyId, expiresAt, endsAt, ...attributes } = row;
      return [
        { id: secret, userId: personId, expiresAt, attributes: { agencyId, endsAt } },
        { id: personId, attributes },
      ];
    },
    async getUserSessions(personId) {
      const rows = await db.session.findMany({ where: { personId } });
      // The raw ids are known to their browsers only.
      return rows.map(({ id, expiresAt, agencyId, endsAt }) => ({
        id,
        userId: personId,
        expiresAt,
        attributes: { agencyId, endsAt },
      }));
    },
    async setSession({ id, userId, expiresAt, attributes }: DatabaseSession) {
      const { agencyId, endsAt } = attributes;
      await db.session.create({ data: { id: digest(id), personId: userId, expiresAt, agencyId, endsAt } });
    },
    async updateSessionExpiration(secret, expiresAt) {
      // However busy, a session goes no further than its end.
      await db.$executeRaw`UPDATE session SET expires_at = LEAST(${expiresAt}, ends_at) WHERE id = ${digest(secret)}`;
    },
    async deleteSession(secret) {
      await db.session.deleteMany({ where: { id: digest(secret) } });
    },
    async deleteUserSessions(personId) {
      await db.session.deleteMany({ where: { personId } });
    },
    async deleteExpiredSessions() {
      await db.session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
    },
  };
}

type Row = UserAttributes & SessionAttributes & { personId: string; expiresAt: Date };

/** Read with every page, so in one statement. */
async function rowOf(id: string): Promise<Row | undefined> {
  const rows = await rawAlone<Row>(Prisma.sql`
    SELECT s.person_id AS "personId", s.agency_id AS "agencyId", s.expires_at AS "expiresAt", s.ends_at AS "endsAt",
      p.name, p.email, p.locale, p.rights_version AS "rightsVersion",
      CASE WHEN m.role IS NULL THEN NULL ELSE jsonb_build_object('id', a.id, 'code', a.code, 'names', a.names, 'zone', a.zone,
        'contactDesk', a.contact_desk, 'role', m.role, 'left', m.ended_at IS NOT NULL) END AS acting
    FROM session s JOIN person p ON p.id = s.person_id
    LEFT JOIN agency a ON a.id = s.agency_id
    LEFT JOIN membership m ON m.person_id = s.person_id AND m.agency_id = s.agency_id
    WHERE s.id = ${id} AND p.disabled_at IS NULL`);
  return rows[0];
}
