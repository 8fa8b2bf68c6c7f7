import { type Actor, type Locale, locales, type Names, nameIn, type Role } from '#app/domain/actor.ts';
import { NotAllowed } from '#app/domain/errors.ts';

/** A person's place in an agency as it is read with a session or a token. */
export interface Standing {
  person: { id: string; name: string; email: string; locale: string; rightsVersion: number };
  acting: {
    id: string;
    code: string;
    names: unknown;
    zone: string;
    contactDesk: string;
    role: Role;
    left: boolean;
  } | null;
}

/**
 * Who acts.
 * @throws NotAllowed naming the agency and its contact desk to somebody who has left it
 */
export function actorFrom({ person, acting }: Standing, via: Actor['via'], mayWrite: boolean): Actor {
  const { rightsVersion, ...who } = person;
  const locale = localeOf(who.locale);
  if (!acting) throw new NotAllowed('belongs_nowhere');
  const { role, left, ...agency } = acting;
  const names = agency.names as Names;
  if (left) throw new NotAllowed('left_agency', { agency: nameIn(names, locale), desk: agency.contactDesk });
  return { person: { ...who, locale }, agency: { ...agency, names }, role, via, mayWrite, rightsVersion };
}

function localeOf(kept: string): Locale {
  return locales.find((locale) => locale === kept) ?? 'en';
}
