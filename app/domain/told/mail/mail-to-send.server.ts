import type { Actor } from '#app/domain/actor.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { digest, newSecret } from '#app/platform/secret.server.ts';
import type { NoticeLine } from '../notice.ts';
import { noticeLines } from '../notice-lines.server.ts';

/** A mail that this process is to send now. */
export interface MailToSend {
  id: string;
  person: string;
  agency: string;
  madeAt: Date;
  /** The secret of the link that ends the mails. */
  stop: string;
}

/** After so many times it is given up. */
const triesAtMost = 10;

/**
 * The next mail that is due. Whoever takes it has two minutes, and it is tried again after that, each time later: should this process die,
 * nothing is lost, and nobody else sends it meanwhile.
 */
export async function takeMail(now: Date): Promise<MailToSend | undefined> {
  const stop = newSecret();
  const [taken] = await db().$queryRaw<Omit<MailToSend, 'stop'>[]>`
    UPDATE mail SET tries = tries + 1, stop_hash = ${digest(stop)}, try_at = ${now}::timestamptz + make_interval(mins => (2 ^ least(tries + 1, 9))::int)
    WHERE id = (SELECT id FROM mail WHERE sent_at IS NULL AND try_at <= ${now} AND tries < ${triesAtMost}
      ORDER BY try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, person_id AS person, agency_id AS agency, made_at AS "madeAt"`;
  return taken && { ...taken, stop };
}

/** What a mail tells: only what its reader may see now, has not read meanwhile, and still wants mailed. */
export async function mailLines({ id }: MailToSend, reader: Actor): Promise<NoticeLine[]> {
  const wanted = { mailId: id, readAt: null, person: { mails: { not: 'off' as const } } };
  return inTransaction(reader, { reads: 'many' }, (tx) =>
    noticeLines({ actor: reader, db: tx }, wanted, { orderBy: { createdAt: 'asc' } }),
  );
}

/** Notes that a mail was sent, or that there was nothing left to tell. */
export async function noteSent({ id }: MailToSend, now: Date): Promise<void> {
  await db().mail.update({ where: { id }, data: { sentAt: now } });
}

/** Removes mails that were made before a day, unless they are yet to be sent. */
export async function forgetMails(before: Date): Promise<void> {
  await db().$executeRaw(
    Prisma.sql`DELETE FROM mail WHERE made_at < ${before} AND (sent_at IS NOT NULL OR tries >= ${triesAtMost})`,
  );
}
