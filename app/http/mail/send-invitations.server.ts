import { nameIn } from '#app/domain/actor.ts';
import { type AgreementInvitation, mailNextInvitation } from '#app/domain/sharing/warnings/mail-next-invitation.server.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { agreementPath } from '#app/paths.ts';
import { type Mail, sendMails } from '#app/platform/mail.server.ts';
import { layDown } from '#app/platform/mail-folder.server.ts';
import { publicUrl } from '#app/platform/public-url.server.ts';

/** Writes to the coordinators of agencies that are not here yet, until there is none left or it is told to stop. */
export async function sendInvitations(signal: AbortSignal, clock: () => Date = () => new Date()): Promise<void> {
  while (!signal.aborted && (await mailNextInvitation(clock(), (invitation) => send(invitation, clock()))));
}

async function send(invitation: AgreementInvitation, now: Date): Promise<boolean> {
  const letter = mailOf(invitation);
  const [mailed] = await sendMails([letter]);
  if (mailed === 'none') await layDown(`invitation-${invitation.agreement}`, { ...letter, at: now.toISOString() });
  return mailed !== 'refused';
}

function mailOf({ agreement, email, by, locale, agency, contactDesk }: AgreementInvitation): Mail {
  const t = textsFor(locale);
  const values = {
    by,
    contactDesk,
    agency: nameIn(agency, locale),
    address: new URL(agreementPath(agreement), publicUrl()).href,
  };
  return {
    to: email,
    subject: t('mail:invited.subject', values),
    text: t('mail:invited.text', values),
    messageId: `<invitation-${agreement}@${new URL(publicUrl()).hostname}>`,
  };
}
