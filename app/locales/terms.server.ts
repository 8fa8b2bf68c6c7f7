import type { Locale } from '#app/domain/actor.ts';
import terms from './terms.json' with { type: 'json' };
import { inCyrillic } from './texts.server.ts';

/** A word of the product in each language, and what it means in the reader's. */
export interface Term {
  name: string;
  words: Record<Locale, string>;
  meaning: string;
}

/** The table of screen words that the catalogues keep to, for a reader of this language. */
export function termsIn(locale: Locale): Term[] {
  return Object.entries(terms).map(([name, { words, meaning }]) => ({
    name,
    words: { ...words, 'uz-Cyrl': inCyrillic(words['uz-Latn']) },
    meaning: locale === 'uz-Cyrl' ? inCyrillic(meaning['uz-Latn']) : meaning[locale],
  }));
}
