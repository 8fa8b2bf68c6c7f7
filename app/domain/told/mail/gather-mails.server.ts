import { inTransaction } from '#app/domain/transaction.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { parcelsOf, type Waiting } from './parcels.rules.ts';

/** So many notices are gathered at a time. */
const slice = 1_000;
/** The hour of the agency's zone at which a day's notices are mailed. */
const digestHour = 8;

/** Makes mails of what waits to be mailed and is due; each notice goes into one mail. True where there may be more. */
export function gatherMails(now: Date): Promise<boolean> {
  return inTransaction(null, { task: 'mails' }, async (db) => {
    const waiting = await dueNow(db, now);
    for (const { person, agency, notices } of parcelsOf(waiting, now)) {
      const id = newId(now.getTime());
      await db.mail.create({ data: { id, personId: person, agencyId: agency, madeAt: now, tryAt: now } });
      await db.notice.updateMany({ where: { id: { in: notices } }, data: { waits: false, mailId: id } });
    }
    return waiting.length === slice;
  });
}

/** What another process is gathering is left to it. Once a day is at the hour: what happened before it belongs to the day before. */
function dueNow(db: Db, now: Date): Promise<Waiting[]> {
  const dayOf = (at: Prisma.Sql) => Prisma.sql`((${at} AT TIME ZONE a.zone) - make_interval(hours => ${digestHour}))::date`;
  return db.$queryRaw<Waiting[]>`
    SELECT n.id AS notice, n.person_id AS person, n.agency_id AS agency, p.mails::text AS mails, n.created_at AS "createdAt"
    FROM notice n JOIN person p ON p.id = n.person_id JOIN agency a ON a.id = n.agency_id
    WHERE n.waits AND (p.mails = 'at_once' OR (p.mails = 'daily' AND ${dayOf(Prisma.sql`n.created_at`)} < ${dayOf(Prisma.sql`${now}::timestamptz`)}))
    ORDER BY n.created_at, n.id LIMIT ${slice} FOR UPDATE OF n SKIP LOCKED`;
}
