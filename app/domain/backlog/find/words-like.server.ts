import type { Reading } from '#app/domain/query.server.ts';
import { openWordsSql } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { mistakable } from './words-sql.server.ts';

/** So many words are tried in place of a mistyped one, the likest first. */
const triedAtMost = 8;

/** What stands in titles of a word that somebody looks for. */
export interface WordLike {
  word: string;
  /** The word, or one that has it inside. */
  there: boolean;
  /** Where it is not: those that it may have been. */
  like: readonly string[];
}

/** Which of the words no title has that all may read, and what they may have been. A word that is too short to be mistyped counts as there. */
export async function wordsLike({ actor, db }: Reading, words: readonly string[]): Promise<WordLike[]> {
  const asked = words.filter((word) => mistakable.test(word));
  const known =
    asked.length === 0
      ? []
      : await raw<WordLike>(
          db,
          Prisma.sql`
    SELECT given.word, given.there, CASE WHEN given.there THEN '{}' ELSE ARRAY(
      SELECT near.word FROM (SELECT DISTINCT w.word FROM own_word w WHERE given.word <% w.word AND ${openWordsSql(actor)}) near
      ORDER BY similarity(near.word, given.word) DESC, near.word LIMIT ${triedAtMost}) END AS "like"
    FROM (SELECT asked.word, EXISTS (SELECT 1 FROM own_word w WHERE w.word LIKE '%' || asked.word || '%' AND ${openWordsSql(actor)}) AS there
      FROM unnest(${asked}::text[]) asked (word)) given`,
        );
  const byWord = new Map(known.map((one) => [one.word, one]));
  return words.map((word) => byWord.get(word) ?? { word, there: true, like: [] });
}
