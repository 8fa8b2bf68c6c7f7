import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  /** As SMTP_URL names it. */
  url: string;
  /** What it took, in order of arrival. */
  mails: ParsedMail[];
  /** How often somebody connected. */
  connections(): number;
  close(): Promise<void>;
}

/** A mail server that takes every mail, except to the addresses that it is told to refuse. */
export async function mailServer(refuses: (address: string) => boolean = () => false): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  let connections = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect(_session, callback) {
      connections += 1;
      callback();
    },
    onRcptTo({ address }, _session, callback) {
      callback(refuses(address) ? new Error('No such mailbox') : null);
    },
    onData(stream, _session, callback) {
      simpleParser(stream).then(
        (mail) => {
          mails.push(mail);
          callback();
        },
        (error) => callback(error),
      );
    },
  });
  // A client that goes away in the middle is no fault of the server's.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
