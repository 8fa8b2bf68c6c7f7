import type { Actor } from '#app/domain/actor.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { UseKind } from './agreement.ts';

interface Use {
  actor: Actor;
  backlogId: string;
  kind: UseKind;
  now: Date;
}

/**
 * Notes that somebody of a partner looked at a backlog, exported it or changed it; of its owner's own people nothing is noted. A query
 * only reads: whoever answers with it notes the use beside it.
 */
export async function noteUse(db: Db, { actor, backlogId, kind, now }: Use): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    INSERT INTO partner_use (agency_id, backlog_id, person_id, day, kind, count)
    SELECT ${actor.agency.id}::uuid, b.id, ${actor.person.id}::uuid, (${now}::timestamptz AT TIME ZONE a.zone)::date, ${kind}::use_kind, 1
    FROM backlog b JOIN agency a ON a.id = b.agency_id WHERE b.id = ${backlogId}::uuid AND b.agency_id <> ${actor.agency.id}::uuid
    ON CONFLICT (agency_id, backlog_id, person_id, day, kind) DO UPDATE SET count = partner_use.count + 1`);
}
