import type { Fact } from '#app/domain/activity/fact.ts';
import { asTask } from '#app/domain/reach/as-task.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { MailChoice } from './mail-choice.ts';

/** Writes how somebody wants to be mailed; the fact to be recorded, or undefined where they wanted so already. */
export async function chooseMails(db: Db, personId: string, mails: MailChoice): Promise<Fact | undefined> {
  const before = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { mails: true } });
  if (before.mails === mails) return undefined;
  await db.person.update({ where: { id: personId }, data: { mails } });
  // Whoever switches them on again later is not sent what they did not want.
  if (mails === 'off') {
    // Also of what is hidden from them by now, and of what another of their agencies told them.
    const waiting = { where: { personId, waits: true }, data: { waits: false } };
    await asTask(db, 'mails', () => db.notice.updateMany(waiting));
  }
  return { name: 'person.mails_chosen', subject: 'person', subjectId: personId, old: before, new: { mails } };
}
