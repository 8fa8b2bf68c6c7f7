import type { Page } from '@playwright/test';
import { type Locale, locales } from '#app/domain/actor.ts';
import { languageOf } from '#app/locales/texts.server.ts';
import { ownNames } from '#app/ui/shell/language-menu.tsx';

/**
 * Texts of the page that cannot be right in this language: names of texts in place of texts, values not filled in, other languages.
 * @param written what people wrote, in whatever language
 */
export async function wrongTexts(page: Page, locale: Locale, written: ReadonlySet<string>): Promise<string[]> {
  const own = patternsOf(locale);
  const others = locales.filter((each) => each !== locale).map(patternsOf);
  const foreign = (text: string) => !matches(own, text) && others.some((other) => matches(other, text));
  return (await textsOn(page)).filter(
    (text) =>
      rawKey.test(text) ||
      text.includes('{{') ||
      (foreign(text) && !isWritten(text, written, foreign) && !languageNames.has(text)),
  );
}

/**
 * Whether people wrote it, or it is what they wrote cut short. Of a label that holds a title of theirs the rest is still to be right: what is
 * left where the titles are taken out.
 */
function isWritten(text: string, written: ReadonlySet<string>, foreign: (text: string) => boolean): boolean {
  if (written.has(text)) return true;
  const cut = text.endsWith('…') ? text.slice(0, -1).trimEnd() : '';
  if (cut.length >= titleLength && [...written].some((each) => each.startsWith(cut))) return true;
  const held = [...written].filter((each) => each.length >= titleLength && text.includes(each));
  if (held.length === 0) return false;
  const longestFirst = held.sort((one, other) => other.length - one.length);
  return !foreign(longestFirst.reduce((rest, each) => rest.replaceAll(each, '0'), text));
}

/** What is shorter may stand in a sentence of the catalogues by chance. */
const titleLength = 12;

const languageNames = new Set<string>(Object.values(ownNames));
const rawKey = new RegExp(`(^|[\\s"(])(${Object.keys(languageOf('en').catalogue).join('|')}):[a-z][\\w-]*(\\.[\\w-]+)*`);

interface Patterns {
  whole: Set<string>;
  filled: RegExp[];
}

const known = new Map<Locale, Patterns>();

/** Every text of a language, those with values as patterns. */
function patternsOf(locale: Locale): Patterns {
  const patterns = known.get(locale) ?? compiled(textsIn(languageOf(locale).catalogue));
  known.set(locale, patterns);
  return patterns;
}

function compiled(texts: string[]): Patterns {
  const isFilled = (text: string) => /\{\{|\$t\(/.test(text);
  return {
    whole: new Set(texts.filter((text) => !isFilled(text)).map(tidy)),
    filled: texts.flatMap((text) => (isFilled(text) ? (patternOf(text) ?? []) : [])),
  };
}

/** Of a text that is hardly more than its values nothing can be said. */
function patternOf(text: string): RegExp | undefined {
  const parts = tidy(text).split(/\{\{[^}]*\}\}|\$t\([^)]*\)/);
  if (!parts.some((part) => /\p{L}{2,}\P{L}+\p{L}{2,}/u.test(part))) return undefined;
  return new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.+')}$`);
}

function matches({ whole, filled }: Patterns, text: string): boolean {
  return whole.has(text) || filled.some((pattern) => pattern.test(text));
}

function textsIn(tree: unknown): string[] {
  return typeof tree === 'string' ? [tree] : Object.values(tree as object).flatMap(textsIn);
}

const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** What is written on the page, for eyes and for ears, without what says of itself that it is in another language. */
async function textsOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, template, textarea, kbd, body [lang]')) found.push(node.nodeValue ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription'])
      for (const element of document.body.querySelectorAll(`[${name}]`))
        if (!element.closest('body [lang]')) found.push(element.getAttribute(name) ?? '');
    return found;
  });
  return [...new Set(texts.map(tidy).filter((text) => /\p{L}/u.test(text)))];
}
