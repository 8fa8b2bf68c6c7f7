import type { Locale } from '#app/domain/actor.ts';
import { foldText } from '#app/domain/folded-text.ts';

/** A word of a term as it is looked for: what it begins with, and what may follow that. */
export interface Stem {
  stem: string;
  /** Whether a word of a text that goes on like this is this word still. */
  takes: (ending: string) => boolean;
}

/** No ending that is taken is longer, folded. */
export const longestEnding = 14;

/** Number, whose, case, question; a word that another suffix makes (fuqarolik, murojaatchi) is another word. */
const uzbek = /^(lar)?(im|ing|i|si|m|ng|imiz|ingiz|miz|ngiz)?(ni|ning|ga|ka|qa|da|dan|dagi|gacha|kacha|qacha|cha|dek)?(mi|dir)?$/;
const uzbekOwned = /^i(m|ng|miz|ngiz)?(ni|ning|ga|da|dan|dagi|gacha|cha|dek)?(mi|dir)?$/;
const english = /^(s|es)?$/;

/** Endings of nouns and adjectives. */
const russianEndings =
  'а я ы и у ю о е ё ь й ой ей ёй ом ем ём ам ям ами ями ах ях ов ев ёв ий ый ью ья ая яя ое ее ые ие ого его ому ему ым им ых их ую юю ыми ими ия ии ию ием иям иями иях ией';
/** What follows a consonant and what follows a vowel are folded apart. */
const russian = new Set(
  russianEndings.split(' ').flatMap((ending) => ['б', 'а'].map((before) => foldText(before + ending).slice(1))),
).add('');

const takesNone = (ending: string) => ending === '';

/**
 * The ways in which a word of a term is looked for.
 * @param word folded
 * @param last whether it is the last word of its term: in Uzbek and English that one alone is inflected
 * @param fixed an abbreviation, which has no stem
 */
export function stemsOf(word: string, language: Locale, { last = true, fixed = false } = {}): Stem[] {
  if (language === 'ru') return [fixed ? { stem: word, takes: takesNone } : { stem: russianStem(word), takes: isRussian }];
  if (!last) return [{ stem: word, takes: takesNone }];
  return language === 'en' ? englishStems(word) : uzbekStems(word);
}

function isRussian(ending: string): boolean {
  return russian.has(ending);
}

/** The word without the longest ending that leaves three letters or more. */
function russianStem(word: string): string {
  for (let at = 3; at < word.length; at += 1) if (russian.has(word.slice(at))) return word.slice(0, at);
  return word;
}

/** A final k or q goes soft before what says whose: huquq, huqugʻi; folded both are g. */
function uzbekStems(word: string): Stem[] {
  const plain = { stem: word, takes: (ending: string) => uzbek.test(ending) };
  if (!/.{2}[kq]$/.test(word)) return [plain];
  return [plain, { stem: `${word.slice(0, -1)}g`, takes: (ending) => uzbekOwned.test(ending) }];
}

function englishStems(word: string): Stem[] {
  const plain = { stem: word, takes: (ending: string) => english.test(ending) };
  if (!/[^aeiou]y$/.test(word)) return [plain];
  return [plain, { stem: word.slice(0, -1), takes: (ending) => ending === 'ies' }];
}
