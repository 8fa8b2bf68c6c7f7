import type { Actor, Locale } from '#app/domain/actor.ts';
import type { TextKey } from '#app/locales/keys.ts';
import { textsFor } from '#app/locales/texts.server.ts';

/** A page's title for its tab, in the reader's language. */
export function pageTitle(reader: Actor | Locale, key: TextKey, values?: Record<string, string | number>): string {
  const locale = typeof reader === 'string' ? reader : reader.person.locale;
  return `${textsFor(locale)(key, values)} · Hashar`;
}
