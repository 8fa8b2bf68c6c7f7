import type { Locale } from '#app/domain/actor.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { longestEnding, type Stem, stemsOf } from './word-endings.rules.ts';

/** A form by which a term is known in a text. */
export interface TermForm {
  term: string;
  language: Locale;
  text: string;
  /** The text, folded. */
  folded: string;
}

/** A place of a text where a term stands, or several that are written alike. */
export interface Mark {
  start: number;
  end: number;
  terms: string[];
}

/** Terms, ready to be looked for all at once: by the beginning of their first words. */
export type TermIndex = ReadonlyMap<string, readonly Entry[]>;

interface Entry {
  term: string;
  words: Stem[];
  /** How many letters must be capitals, where the form is an abbreviation; else 0. */
  capitals: number;
}

/** Makes terms ready to be looked for. */
export function indexTerms(forms: readonly TermForm[]): TermIndex {
  const index = new Map<string, Entry[]>();
  for (const entry of forms.flatMap(entriesOf)) {
    const stem = entry.words[0]?.stem ?? '';
    index.set(stem, [...(index.get(stem) ?? []), entry]);
  }
  return index;
}

/**
 * Where terms stand in a text, in its order: each one's first place only, the longest form where several begin at one word. One pass
 * whatever the number of terms.
 * @param seen terms that are marked already; those found here are added
 */
export function findTerms(text: string, index: TermIndex, seen: Set<string> = new Set()): Mark[] {
  if (index.size === 0) return [];
  const words = wordsOf(text);
  const marks: Mark[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longestAt(words, at, index, text);
    const [first, last] = [words[at], words[at + Math.max(found.count, 1) - 1]];
    if (first && last && found.terms.some((term) => !seen.has(term))) {
      marks.push({ start: first.start, end: last.end, terms: found.terms });
      for (const term of found.terms) seen.add(term);
    }
    at += Math.max(found.count, 1);
  }
  return marks;
}

interface Word {
  start: number;
  end: number;
  raw: string;
  folded: string;
}

/** Letters and digits, with the apostrophes and invisible signs between them; oʻ and gʻ keep a typed apostrophe at the end too. */
const word = /[\p{L}\p{N}\p{M}]+(?:['`´‘-‛′\u00ad\u200b-\u200f\ufeff]+[\p{L}\p{N}\p{M}]+)*(?:(?<=[oOgG])['`´‘’])?/gu;
/** What may stand between the words of one term. */
const between = /^[\s-]{1,3}$/;

function wordsOf(text: string): Word[] {
  const found = [...text.matchAll(word)].map(({ 0: raw, index }) => ({ start: index, end: index + raw.length, raw }));
  const folded = foldText(found.map(({ raw }) => raw).join(' ')).split(' ');
  // A word of silent letters alone folds to nothing, and then the two no longer stand beside each other.
  const aligned = folded.length === found.length;
  return found.map((each, at) => ({ ...each, folded: aligned ? (folded[at] ?? '') : foldText(each.raw) }));
}

function longestAt(words: readonly Word[], at: number, index: TermIndex, text: string): { count: number; terms: string[] } {
  const folded = words[at]?.folded ?? '';
  let longest: { count: number; terms: string[] } = { count: 0, terms: [] };
  for (let length = folded.length; length >= Math.max(1, folded.length - longestEnding); length -= 1) {
    for (const entry of index.get(folded.slice(0, length)) ?? []) {
      const count = entry.words.length;
      if (count < longest.count || !stands(entry, words, at, text)) continue;
      const together = count === longest.count ? longest.terms : [];
      longest = { count, terms: together.includes(entry.term) ? together : [...together, entry.term] };
    }
  }
  return longest;
}

function stands({ words: stems, capitals }: Entry, words: readonly Word[], at: number, text: string): boolean {
  if (capitals > 0 && !beginsInCapitals(words[at]?.raw ?? '', capitals)) return false;
  return stems.every(({ stem, takes }, offset) => {
    const [before, here] = [words[at + offset - 1], words[at + offset]];
    if (!here?.folded.startsWith(stem) || !takes(here.folded.slice(stem.length))) return false;
    return offset === 0 || before === undefined || between.test(text.slice(before.end, here.start));
  });
}

function beginsInCapitals(raw: string, count: number): boolean {
  const letters = [...raw.replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')].slice(0, count).join('');
  return letters === letters.toUpperCase();
}

/** A form as it is looked for: in each way in which its words are. */
function entriesOf({ term, language, text, folded }: TermForm): Entry[] {
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const capitals = words.length === 1 && /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(text) ? lettersOf(text) : 0;
  const ways = words.map((each, at) => stemsOf(each, language, { last: at === words.length - 1, fixed: capitals > 0 }));
  return ways
    .reduce<Stem[][]>((whole, way) => whole.flatMap((before) => way.map((stem) => [...before, stem])), [[]])
    .filter((stems) => stems.length > 0)
    .map((stems) => ({ term, words: stems, capitals }));
}

function lettersOf(text: string): number {
  return [...text.replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')].length;
}
