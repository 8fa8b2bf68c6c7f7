import type { Actor } from '#app/domain/actor.ts';
import { db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

/**
 * Notes that somebody of a partner looked at a backlog or at an item of it; of its owner's own people nothing is noted. A query only
 * reads: whoever answers with it notes the look beside it. What a partner takes out or changes is in the trail already.
 */
export async function noteLook(actor: Actor, prefix: string, now = new Date()): Promise<void> {
  await db().$executeRaw(Prisma.sql`
    INSERT INTO partner_use (agency_id, backlog_id, person_id, day)
    SELECT ${actor.agency.id}::uuid, b.id, ${actor.person.id}::uuid, (${now}::timestamptz AT TIME ZONE a.zone)::date
    FROM backlog b JOIN agency a ON a.id = b.agency_id WHERE b.prefix = ${prefix} AND b.agency_id <> ${actor.agency.id}::uuid
    ON CONFLICT (agency_id, backlog_id, person_id, day) DO UPDATE SET looks = partner_use.looks + 1`);
}
