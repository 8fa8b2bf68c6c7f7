import type { Actor } from '#app/domain/actor.ts';
import { db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { digest } from '#app/platform/secret.server.ts';
import { rawAlone } from '#app/platform/transaction.server.ts';
import { actorFrom, type Standing } from '../acting.server.ts';

/** The last use is noted to the minute: a write with every call would cost more than it tells. */
const noteEvery = 60_000;

/**
 * Who holds an API token; null where it is unknown, over or revoked, or its person disabled.
 * @throws NotAllowed where the person has left the token's agency
 */
export async function actorOfToken(secret: string, now = new Date()): Promise<Actor | null> {
  const [row] = await rawAlone<Standing & { token: string; scope: 'read' | 'write'; lastUsedAt: Date | null }>(Prisma.sql`
    SELECT t.id AS token, t.scope, t.last_used_at AS "lastUsedAt",
      jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale, 'rightsVersion', p.rights_version) AS person,
      jsonb_build_object('id', a.id, 'code', a.code, 'names', a.names, 'zone', a.zone, 'contactDesk', a.contact_desk,
        'role', m.role, 'left', m.ended_at IS NOT NULL) AS acting
    FROM api_token t JOIN person p ON p.id = t.person_id JOIN agency a ON a.id = t.agency_id
    JOIN membership m ON m.person_id = t.person_id AND m.agency_id = t.agency_id
    WHERE t.hash = ${digest(secret)} AND t.revoked_at IS NULL AND t.expires_at > ${now} AND p.disabled_at IS NULL`);
  if (!row) return null;
  if (now.getTime() - (row.lastUsedAt?.getTime() ?? 0) > noteEvery) {
    await db().apiToken.update({ where: { id: row.token }, data: { lastUsedAt: now } });
  }
  return actorFrom(row, 'token', row.scope === 'write');
}
