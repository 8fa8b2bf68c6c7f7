import { readerOf } from '#app/domain/identity/queries/reader-of.server.ts';
import { gatherMails } from '#app/domain/told/mail/gather-mails.server.ts';
import { type MailToSend, mailLines, noteSent, takeMail } from '#app/domain/told/mail/mail-to-send.server.ts';
import { sendMails } from '#app/platform/mail.server.ts';
import { layDown } from '#app/platform/mail-folder.server.ts';
import { noticeMail } from './notice-mail.server.ts';

/**
 * Mails what waits to be mailed and is due, until there is no more or it is told to stop. A mail is noted as sent when the server has
 * taken it; should the process die between the two, it is sent once more under the same Message-ID.
 */
export async function sendNotices(signal: AbortSignal, clock: () => Date = () => new Date()): Promise<void> {
  while (!signal.aborted && (await gatherMails(clock())));
  for (let mail = await takeMail(clock()); mail; mail = signal.aborted ? undefined : await takeMail(clock())) {
    if (await send(mail)) await noteSent(mail, clock());
  }
}

/** False where it is to be tried again. */
async function send(mail: MailToSend): Promise<boolean> {
  const reader = await readerOf(mail.person, mail.agency);
  const lines = reader ? await mailLines(mail, reader) : [];
  if (!reader || lines.length === 0) return true;
  const letter = noticeMail(mail, reader, lines);
  const [mailed] = await sendMails([letter]);
  if (mailed === 'none') await layDown(mail.id, { ...letter, at: mail.madeAt.toISOString() });
  return mailed !== 'refused';
}
