import { Prisma } from '#app/platform/prisma/client.ts';

/** Shorter words have no three letters to be found by inside a word: they are looked for where words begin. */
const shortest = 3;

/** Whether folded text that begins with a space has every word. `text` is a column, named in the code. */
export function hasWords(text: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(
    words.map((word) => Prisma.sql`${text} LIKE ${patternOf(word)}`),
    ' AND ',
  )})`;
}

/** As {@link hasWords}, each word in one of two texts. */
export function haveWords(one: Prisma.Sql, other: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(
    words.map((word) => Prisma.sql`(${one} LIKE ${patternOf(word)} OR ${other} LIKE ${patternOf(word)})`),
    ' AND ',
  )})`;
}

/**
 * Whether the text has every word or one like it, and those that are `right` as they stand; undefined where no word is long enough to be
 * mistyped.
 */
export function hasWordsLike(text: Prisma.Sql, words: readonly string[], right: readonly string[] = []): Prisma.Sql | undefined {
  const isMistakable = (word: string) => mistakable.test(word) && !right.includes(word);
  if (!words.some(isMistakable)) return undefined;
  return Prisma.sql`(${Prisma.join(
    words.map((word) => (isMistakable(word) ? Prisma.sql`${word} <% ${text}` : Prisma.sql`${text} LIKE ${patternOf(word)}`)),
    ' AND ',
  )})`;
}

/** Of figures every one counts, and three letters are soon like any other three. */
const mistakable = /^[a-z]{4,}$/;

function patternOf(word: string): string {
  const plain = word.replace(/[\\%_]/g, '\\$&');
  return word.length < shortest ? `% ${plain}%` : `%${plain}%`;
}
