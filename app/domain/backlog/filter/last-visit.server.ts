import type { Actor } from '#app/domain/actor.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

/** Since when what happened is news to the reader: their last visit for this agency; a week ago for who was never here. */
export function lastVisitSql(actor: Actor, now: Date): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT v.since FROM visit v WHERE v.person_id = ${actor.person.id}::uuid AND v.agency_id = ${actor.agency.id}::uuid),
    ${new Date(now.getTime() - week)}::timestamptz)`;
}

const week = 7 * 86_400_000;
