import { type Actor, type Locale, locales, nameIn } from '#app/domain/actor.ts';
import { linkDays } from '#app/domain/identity/person.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { joinPath } from '#app/paths.ts';
import { sendMail } from '#app/platform/mail.server.ts';

interface Handed {
  name: string;
  email: string;
  locale: string;
  purpose: 'join' | 'reset';
  link: string;
}

/** The whole address of a one-time link, as a person opens it. */
export function linkAddress(request: Request, secret: string): string {
  return new URL(joinPath(secret), request.url).href;
}

/** Mails a one-time link to its person in their language; false where there is no mail server, or it refused. */
export function mailLink(request: Request, actor: Actor, { name, email, locale, purpose, link }: Handed): Promise<boolean> {
  const language: Locale = locales.find((known) => known === locale) ?? 'en';
  const t = textsFor(language);
  const values = {
    name,
    agency: nameIn(actor.agency.names, language),
    by: actor.person.name,
    address: linkAddress(request, link),
    days: linkDays,
  };
  const text = t(purpose === 'join' ? 'people:mail.join' : 'people:mail.reset', values);
  return sendMail({ to: email, subject: t(`people:mail.${purpose}Subject`, values), text });
}
