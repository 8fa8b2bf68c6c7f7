import { type Actor, type Locale, locales, nameIn } from '#app/domain/actor.ts';
import { linkDays } from '#app/domain/identity/person.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { joinPath } from '#app/paths.ts';
import { type Mail, type Mailed, sendMails } from '#app/platform/mail.server.ts';

/** A one-time link on its way to its person. */
export interface Handed {
  name: string;
  email: string;
  /** The language in which the mail is written. */
  locale: string;
  purpose: 'join' | 'reset' | 'belong';
  link: string;
}

/** The whole address of a one-time link, as a person opens it. */
export function linkAddress(request: Request, secret: string): string {
  return new URL(joinPath(secret), request.url).href;
}

/** Mails one-time links to their people; says of each what became of it, in the same order. */
export function mailLinks(request: Request, actor: Actor, handed: readonly Handed[]): Promise<Mailed[]> {
  return sendMails(handed.map((one) => mailOf(request, actor, one)));
}

function mailOf(request: Request, actor: Actor, { name, email, locale, purpose, link }: Handed): Mail {
  const language: Locale = locales.find((known) => known === locale) ?? 'en';
  const t = textsFor(language);
  const values = {
    name,
    agency: nameIn(actor.agency.names, language),
    by: actor.person.name,
    address: linkAddress(request, link),
    days: linkDays,
  };
  return { to: email, subject: t(`people:mail.${purpose}Subject`, values), text: t(`people:mail.${purpose}`, values) };
}
