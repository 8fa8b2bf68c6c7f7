import { Prisma } from '#app/platform/prisma/client.ts';

/** Shorter words have no three letters to be found by inside a word: they are looked for where words begin. */
const shortest = 3;

/** Whether folded text that begins with a space has every word. `text` is a column, named in the code. */
export function hasWords(text: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  const each = (word: string, by: Prisma.Sql) => Prisma.sql`${by} LIKE ${patternOf(word)}`;
  return everyWord(words, (word, indexed) => each(word, indexed ? text : unindexed(text)));
}

/** As {@link hasWords}, each word in one of two texts. */
export function haveWords(one: Prisma.Sql, other: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  return everyWord(words, (word, indexed) => {
    const [first, second] = indexed ? [one, other] : [unindexed(one), unindexed(other)];
    return Prisma.sql`(${first} LIKE ${patternOf(word)} OR ${second} LIKE ${patternOf(word)})`;
  });
}

/** A number tells items apart better than any word: where there is one, the index is asked for it alone, and the words are looked for in what it finds. */
function everyWord(words: readonly string[], condition: (word: string, indexed: boolean) => Prisma.Sql): Prisma.Sql {
  const numbers = words.filter((word) => /\d/.test(word) && word.length >= shortest);
  const all = words.map((word) => condition(word, numbers.length === 0 || numbers.includes(word)));
  return Prisma.sql`(${Prisma.join(all, ' AND ')})`;
}

function unindexed(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${text} || '')`;
}

/** Whether the text has a word of each list. */
export function hasOneOfEach(text: Prisma.Sql, lists: readonly (readonly string[])[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(
    lists.map((words) => Prisma.sql`${text} LIKE ANY (${words.map(patternOf)}::text[])`),
    ' AND ',
  )})`;
}

/** Whether the text has every word or one like it; undefined where no word is long enough to be mistyped. */
export function hasWordsLike(text: Prisma.Sql, words: readonly string[]): Prisma.Sql | undefined {
  if (!words.some((word) => mistakable.test(word))) return undefined;
  return Prisma.sql`(${Prisma.join(
    words.map((word) => (mistakable.test(word) ? Prisma.sql`${word} <% ${text}` : Prisma.sql`${text} LIKE ${patternOf(word)}`)),
    ' AND ',
  )})`;
}

/** Of figures every one counts, and three letters are soon like any other three. */
export const mistakable = /^[a-z]{4,}$/;

function patternOf(word: string): string {
  const plain = word.replace(/[\\%_]/g, '\\$&');
  return word.length < shortest ? `% ${plain}%` : `%${plain}%`;
}
