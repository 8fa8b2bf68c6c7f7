import type { Actor } from '#app/domain/actor.ts';
import type { TextKey } from '#app/locales/keys.ts';
import { textsFor } from '#app/locales/texts.server.ts';

/** A page's title for its tab, in the reader's language. */
export function pageTitle(actor: Actor, key: TextKey, values?: Record<string, string | number>): string {
  return `${textsFor(actor.person.locale)(key, values)} · Hashar`;
}
