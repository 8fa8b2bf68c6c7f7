import type { Fact } from '#app/domain/activity/fact.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { MailChoice } from './mail-choice.ts';

/** Writes how somebody wants to be mailed; the fact to be recorded, or undefined where they wanted so already. */
export async function chooseMails(db: Db, personId: string, mails: MailChoice): Promise<Fact | undefined> {
  const before = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { mails: true } });
  if (before.mails === mails) return undefined;
  await db.person.update({ where: { id: personId }, data: { mails } });
  // Whoever switches them on again later is not sent what they did not want.
  if (mails === 'off') await db.notice.updateMany({ where: { personId, waits: true }, data: { waits: false } });
  return { name: 'person.mails_chosen', subject: 'person', subjectId: personId, old: before, new: { mails } };
}
