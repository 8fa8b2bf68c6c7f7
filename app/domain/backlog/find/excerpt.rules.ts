import { foldText } from '#app/domain/folded-text.ts';

const before = 6;
const after = 14;

/** The words of a text around the first that holds one of those looked for, with … where something was left out. */
export function excerptOf(text: string, words: readonly string[]): string {
  const all = text.split(/\s+/).filter(Boolean);
  const at = Math.max(
    all.findIndex((each) => words.some((word) => foldText(each).includes(word))),
    0,
  );
  const [from, to] = [Math.max(at - before, 0), at + after];
  return `${from > 0 ? '… ' : ''}${all.slice(from, to).join(' ')}${to < all.length ? ' …' : ''}`;
}
