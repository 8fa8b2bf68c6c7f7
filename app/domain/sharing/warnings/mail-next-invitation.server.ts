import type { Locale, Names } from '#app/domain/actor.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';

/** What is told to the coordinator of an agency that is not here yet. */
export interface AgreementInvitation {
  agreement: string;
  email: string;
  by: string;
  locale: Locale;
  agency: Names;
  contactDesk: string;
}

/**
 * Mails the next invitation that waits, by what is given; true where there was one. It is noted in the transaction that holds it, so that no
 * other process mails it too; should this one die, it is mailed once more.
 */
export function mailNextInvitation(now: Date, mail: (invitation: AgreementInvitation) => Promise<boolean>): Promise<boolean> {
  return inTransaction(null, { timeout: 30_000, task: 'invitations' }, async (tx) => {
    const [next] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM agreement WHERE partner_id IS NULL AND revoked_at IS NULL AND invited_email IS NOT NULL AND invited_mailed_at IS NULL
      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!next) return false;
    const { id, invitedEmail, backlog, versions } = await tx.agreement.findUniqueOrThrow({
      where: { id: next.id },
      include: { backlog: { include: { agency: true } }, versions: { orderBy: { number: 'asc' }, take: 1 } },
    });
    const by = await tx.person.findUnique({ where: { id: versions[0]?.offeredById ?? id } });
    const sent = await mail({
      agreement: id,
      email: invitedEmail ?? '',
      by: by?.name ?? '',
      locale: (by?.locale ?? 'en') as Locale,
      agency: backlog.agency.names as Names,
      contactDesk: backlog.agency.contactDesk,
    });
    if (sent) await tx.agreement.update({ where: { id }, data: { invitedMailedAt: now } });
    return sent;
  });
}
