import { createTransport, type Transporter } from 'nodemailer';
import { log } from './log.server.ts';

interface Mail {
  to: string;
  subject: string;
  text: string;
}

let transport: Transporter | undefined;

/**
 * Sends a mail by SMTP_URL (smtp://user:password@host:587), from MAIL_FROM. True when the server took it; false where there is none
 * or it refused, which is logged without the mail's text, so that whoever asked can hand the link over in another way.
 */
export async function sendMail({ to, subject, text }: Mail): Promise<boolean> {
  const url = process.env.SMTP_URL;
  if (!url) return false;
  const limits = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };
  transport ??= createTransport({ url, ...limits } as Parameters<typeof createTransport>[0]);
  try {
    await transport.sendMail({ from: process.env.MAIL_FROM || 'Hashar <hashar@localhost>', to, subject, text });
    return true;
  } catch (error) {
    log.error({ err: error }, 'a mail could not be sent');
    return false;
  }
}
