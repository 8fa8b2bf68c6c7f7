import { type Actor, locales } from '#app/domain/actor.ts';
import { formatsOf } from '#app/locales/formats.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { publicUrl } from '#app/platform/public-url.server.ts';

interface Said {
  key: string;
  ask: string;
  /** ISO date. */
  neededBy: string;
  path: string;
  /** Everybody may read it; else the message names nothing but the key and the link. */
  open: boolean;
}

/** What waits, in words for a messenger, in the language that the address names, else the reader's. */
export function messageIn(request: Request, actor: Actor, { key, ask, neededBy, path, open }: Said) {
  const chosen = new URL(request.url).searchParams.get('in');
  const language = locales.find((each) => each === chosen) ?? actor.person.locale;
  const t = textsFor(language);
  const link = new URL(path, publicUrl()).href;
  const day = formatsOf(language, actor.agency.zone).date(neededBy);
  const text = open ? t('ladder:message.full', { key, ask, day, link }) : t('ladder:message.brief', { key, link });
  return { text, language, open };
}
