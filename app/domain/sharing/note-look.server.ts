import type { Actor } from '#app/domain/actor.ts';
import { db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

/**
 * Notes that somebody of a partner looked at a backlog or at an item of it; of its owner's own people nothing is noted. A query only
 * reads: whoever answers with it notes the look beside it. The first look of a day is an event for the owner's log, and nobody else's;
 * what a partner takes out or changes is in the trail already.
 */
export async function noteLook(actor: Actor, prefix: string, now = new Date()): Promise<void> {
  await db().$executeRaw(Prisma.sql`
    WITH looked AS (
      INSERT INTO partner_use (agency_id, backlog_id, person_id, day)
      SELECT ${actor.agency.id}::uuid, b.id, ${actor.person.id}::uuid, (${now}::timestamptz AT TIME ZONE a.zone)::date
      FROM backlog b JOIN agency a ON a.id = b.agency_id WHERE b.prefix = ${prefix} AND b.agency_id <> ${actor.agency.id}::uuid
      ON CONFLICT (agency_id, backlog_id, person_id, day) DO UPDATE SET looks = partner_use.looks + 1
      RETURNING backlog_id, looks)
    INSERT INTO event (id, command_id, name, person_id, agency_id, subject, subject_id, agencies, classification, occurred_at, recorded_at)
    SELECT ${newId(now.getTime())}::uuid, ${newId(now.getTime())}::uuid, 'backlog.looked', ${actor.person.id}::uuid, ${actor.agency.id}::uuid,
      'backlog', b.id, ARRAY[b.agency_id], 'internal', ${now}, ${now}
    FROM looked JOIN backlog b ON b.id = looked.backlog_id WHERE looked.looks = 1`);
}
