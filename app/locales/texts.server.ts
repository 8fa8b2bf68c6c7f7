import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, locales } from '#app/domain/actor.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { rememberedTexts } from './remembered-texts.ts';
import { type Catalogue, type Texts, textsOver } from './texts.ts';
import { toCyrillic } from './transliterate.ts';

interface Language {
  catalogue: Catalogue;
  texts: Texts;
  /** The whole catalogue as the browser fetches it, and a hash that changes with it. */
  json: string;
  hash: string;
}

const languages = new Map<Locale, Language>();

/** The texts of a language, for pages, mails, exports and errors made on the server. */
export function textsFor(locale: Locale): Texts {
  return languageOf(locale).texts;
}

/** A language with all its namespaces; read once. uz-Cyrl is made from uz-Latn. */
export function languageOf(locale: Locale): Language {
  const known = languages.get(locale);
  if (known) return known;
  const catalogue = locale === 'uz-Cyrl' ? inCyrillic(readCatalogue('uz-Latn')) : readCatalogue(locale);
  const json = JSON.stringify(catalogue);
  const texts = rememberedTexts(textsOver(locale, catalogue).texts);
  const language = { catalogue, texts, json, hash: createHash('sha256').update(json).digest('hex').slice(0, 12) };
  if (process.env.NODE_ENV === 'production') languages.set(locale, language);
  return language;
}

/** Whether a word names one of the interface's languages. */
export function isLocale(word: string | null | undefined): word is Locale {
  return locales.some((locale) => locale === word);
}

function readCatalogue(locale: Exclude<Locale, 'uz-Cyrl'>): Catalogue {
  const folder = join(projectRoot, 'app', 'locales', locale);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(files.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), 'utf8'))]));
}

/** A catalogue with every text in Cyrillic letters; its keys stay. */
export function inCyrillic<T>(catalogue: T): T {
  if (typeof catalogue === 'string') return toCyrillic(catalogue) as T;
  return Object.fromEntries(Object.entries(catalogue as object).map(([key, value]) => [key, inCyrillic(value)])) as T;
}
