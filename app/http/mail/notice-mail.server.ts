import { coordinationPath } from '#app/coordination-paths.ts';
import { type Actor, nameIn } from '#app/domain/actor.ts';
import type { MailToSend } from '#app/domain/told/mail/mail-to-send.server.ts';
import { gatheredKind, type NoticeLine } from '#app/domain/told/notice.ts';
import { type Formats, formatsOf } from '#app/locales/formats.ts';
import type { TextKey } from '#app/locales/keys.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import type { Texts } from '#app/locales/texts.ts';
import {
  agreementPath,
  blockerPath,
  homePath,
  inboxPath,
  itemPath,
  profilePath,
  proposalPath,
  publicationPath,
  requestPath,
  unsubscribePath,
} from '#app/paths.ts';
import type { Mail } from '#app/platform/mail.server.ts';
import { publicUrl } from '#app/platform/public-url.server.ts';

/** A notice of one thing. */
type OneThing = Exclude<NoticeLine, { kind: typeof gatheredKind }>;

/** A sentence of a mail with the item, the agreement, the coordination terms, the proposal, the publication or the request that it is about. */
interface Told {
  key: string;
  address: string;
  /** Left out where the item is not public: a mail goes ways that nobody here watches over. */
  title: string | undefined;
  sentence: string;
}

/** The mail that tells its reader of these notices, in their language, as text and as HTML. */
export function noticeMail(mail: MailToSend, reader: Actor, lines: readonly NoticeLine[]): Mail {
  const { locale, name, email } = reader.person;
  const t = textsFor(locale);
  const formats = formatsOf(locale, reader.agency.zone);
  const told = lines.map((line) => toldBy(line, t, formats));
  const [only] = told;
  const subject =
    told.length === 1 && only
      ? t('mail:subjectOne', { key: only.key, what: only.sentence })
      : t('mail:subject', { count: told.length });
  const foot = {
    why: t('mail:why', { agency: nameIn(reader.agency.names, locale) }),
    links: [
      [t('mail:inbox'), at(inboxPath())],
      [t('mail:choose'), at(profilePath())],
      [t('mail:stop'), at(unsubscribePath(mail.stop))],
    ] as const,
  };
  const hello = t('mail:hello', { name });
  return {
    to: email,
    language: locale,
    subject,
    text: textOf(hello, told, foot),
    html: htmlOf(locale, subject, hello, told, foot),
    messageId: `<${mail.id}@${new URL(publicUrl()).hostname}>`,
    unsubscribe: at(unsubscribePath(mail.stop)),
  };
}

/** A key put together from a code; the catalogue check knows which codes there are. */
const textKey = (key: string) => key as TextKey;
const at = (path: string) => new URL(path, publicUrl()).href;

function toldBy(line: NoticeLine, t: Texts, { date }: Formats): Told {
  if (line.kind === gatheredKind)
    return {
      key: t('mail:gatheredAt'),
      address: at(homePath()),
      title: undefined,
      sentence: t('mail:gathered', { count: line.waits }),
    };
  const { by, dueOn, waited } = line;
  const day = dueOn ? date(dueOn) : '';
  if (waited) return { ...aboutWaiting(line), sentence: waitedFor(line, waited, day, t) };
  if (line.item === null) return { ...aboutOf(line), title: undefined, sentence: t(`mail:kind.${line.kind}`, { day }) };
  const { item } = line;
  const open = item.open && by !== null;
  const sentence =
    line.kind === 'due' && dueOn === null
      ? t('mail:kind.due_none')
      : t(textKey(open ? `mail:kindBy.${line.kind}` : `mail:kind.${line.kind}`), { by: by ?? '', day });
  return { ...aboutItem(item), sentence };
}

/** A step of the ladder: how long it has waited and whom it names, and nothing of what waits. */
function waitedFor({ kind }: NoticeLine, { days, to }: NonNullable<NoticeLine['waited']>, day: string, t: Texts): string {
  const values = { days: t('mail:workingDays', { count: days }), to: to ?? '', day };
  return t(textKey(kind === 'escalation_sent' && to === null ? 'mail:kind.escalation_sent_both' : `mail:kind.${kind}`), values);
}

function aboutWaiting(line: OneThing): Omit<Told, 'sentence'> {
  return line.item === null ? { ...aboutOf(line), title: undefined } : aboutItem(line.item);
}

/** An item, or the blocker that holds it up, where that is what it tells of: there it is answered. */
function aboutItem({ key, title, open, blocker }: NonNullable<NoticeLine['item']>): Omit<Told, 'sentence'> {
  return { key, address: at(blocker ? blockerPath(blocker) : itemPath(key)), title: open ? title : undefined };
}

/** What a notice that is not about an item leads to, and by what that is called. */
function aboutOf(line: Exclude<OneThing, { item: object }>): { key: string; address: string } {
  const { agreement, coordination, proposal, publication, request } = line;
  if (proposal) return { key: proposal.prefix, address: at(proposalPath(proposal.id)) };
  if (publication) return { key: publication.prefix, address: at(publicationPath(publication.id)) };
  if (request) return { key: request.ref, address: at(requestPath(request.id)) };
  if (coordination) return { key: coordination.code, address: at(coordinationPath(coordination.id)) };
  return { key: agreement.prefix, address: at(agreementPath(agreement.id)) };
}

interface Foot {
  why: string;
  links: readonly (readonly [text: string, address: string])[];
}

function textOf(hello: string, told: readonly Told[], { why, links }: Foot): string {
  const lines = told.map(({ key, title, sentence, address }) => `${sentence}\n${title ? `${key} ${title}` : key}\n${address}`);
  return [hello, ...lines, '—', why, links.map(([text, address]) => `${text}: ${address}`).join('\n'), ''].join('\n\n');
}

function htmlOf(locale: string, subject: string, hello: string, told: readonly Told[], { why, links }: Foot): string {
  const rows = told.map(
    ({ key, title, sentence, address }) =>
      `<p style="margin:0 0 16px">${escaped(sentence)}<br><a href="${escaped(address)}" style="color:#0b5c8a">${escaped(title ? `${key} ${title}` : key)}</a></p>`,
  );
  const ways = links.map(([text, address]) => `<a href="${escaped(address)}" style="color:#0b5c8a">${escaped(text)}</a>`);
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#1b1b1b;font:16px/1.5 system-ui,sans-serif">
<main style="max-width:600px">
<p style="margin:0 0 16px">${escaped(hello)}</p>
${rows.join('\n')}
</main>
<footer style="max-width:600px;border-top:1px solid #767676;padding-top:12px;font-size:14px;color:#4a4a4a">
<p style="margin:0 0 8px">${escaped(why)}</p>
<p style="margin:0">${ways.join(' &nbsp; ')}</p>
</footer>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
