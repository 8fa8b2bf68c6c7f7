import { createTransport } from 'nodemailer';
import { log } from './log.server.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** What its words are in, as a language tag. */
  language?: string;
  /** The same, for those who read HTML. */
  html?: string;
  /** The same each time that it is sent, so that whoever gets it twice sees it once. */
  messageId?: string;
  /** Where one click ends such mails (RFC 8058). */
  unsubscribe?: string;
}

/** What became of a mail: `none` where there is no mail server. */
export type Mailed = 'sent' | 'refused' | 'none';

/** Mails sent at the same time. */
const atOnce = 5;

/**
 * Sends mails by SMTP_URL (smtp://user:password@host:587), from MAIL_FROM; says of each whether the server took it. A few at a time, and
 * no more of them once it takes none: whoever waits for the page is not made to wait for a server that is away.
 */
export async function sendMails(mails: readonly Mail[]): Promise<Mailed[]> {
  const url = process.env.SMTP_URL;
  if (!url) return mails.map(() => 'none');
  const done: Mailed[] = [];
  for (let at = 0; at < mails.length; at += atOnce) {
    const tried = await Promise.all(mails.slice(at, at + atOnce).map((mail) => sendMail(url, mail)));
    done.push(...tried);
    if (!tried.includes('sent')) break;
  }
  return mails.map((_mail, at) => done[at] ?? 'refused');
}

/** A refusal is logged without the mail's text, which holds a secret. */
async function sendMail(url: string, mail: Mail): Promise<Mailed> {
  const limits = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };
  const transport = createTransport({ url, ...limits } as Parameters<typeof createTransport>[0]);
  const from = process.env.MAIL_FROM || 'Hashar <hashar@localhost>';
  const { unsubscribe, language, ...letter } = mail;
  const headers = {
    'Auto-Submitted': 'auto-generated',
    ...(language && { 'Content-Language': language }),
    ...(unsubscribe && { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  };
  try {
    await transport.sendMail({ from, ...letter, headers });
    return 'sent';
  } catch (error) {
    log.error({ err: error }, 'a mail could not be sent');
    return 'refused';
  }
}
