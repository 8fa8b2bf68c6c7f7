import type { StateCategory } from '../item.ts';

/** An item that has the words, as far as its place among the others depends on it. */
export interface Candidate {
  /** Folded key and title, with a space before. */
  title: string;
  category: StateCategory;
  archived: boolean;
  number: number;
}

/**
 * Those found, the best first: the words in this order in the title, then words that begin a word of it, then words inside it, then words
 * that only the description has; of equal ones what is open before what is done and put away, and the newer before the older.
 */
export function ranked<T extends Candidate>(found: readonly T[], words: readonly string[]): T[] {
  return [...found].sort((one, other) => weigh(other, words) - weigh(one, words) || other.number - one.number);
}

function weigh({ title, category, archived }: Candidate, words: readonly string[]): number {
  const phrase = title.includes(` ${words.join(' ')}`) ? 40 : 0;
  const each = words.map((word) => (title.includes(` ${word}`) ? 20 : title.includes(word) ? 10 : 0));
  const fit = phrase + each.reduce((sum: number, weight) => sum + weight, 0) / Math.max(words.length, 1);
  return fit + (archived ? 0 : category === 'done' ? 1 : 2);
}
