import type { Reading } from '#app/domain/query.server.ts';
import { visibleBacklogsSql, visibleItemsSql } from '#app/domain/reach/visible.server.ts';
import { openBoardsSql } from '#app/domain/reach/visible-boards.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { excerptOf } from './excerpt.rules.ts';
import { type Found, type FoundComment, type FoundPlace, shownAtMost } from './found.ts';
import { ofOwner } from './owners.server.ts';
import { hasWords, hasWordsLike } from './words-sql.server.ts';

const saidAtMost = 100;

/** Comments with every word, under items that the reader sees, the latest first. */
export async function findComments({ actor, db }: Reading, words: readonly string[], owner?: string): Promise<FoundComment[]> {
  const rows = await raw<{ id: string; key: string; title: string; by: string; at: Date; text: string }>(
    db,
    Prisma.sql`
    SELECT c.id, i.key, i.title, COALESCE(p.name, c.author_name, '') AS by, c.created_at AS at, c.text
    FROM (SELECT c.* FROM seen_comment c JOIN item i ON i.id = c.item_id
      WHERE ${hasWords(Prisma.sql`(' ' || fold_text(c.text))`, words)} AND ${visibleItemsSql(actor)}
        AND ${ofOwner(Prisma.sql`i.backlog_id`, owner)}
        AND (NOT c.internal OR ${visibleItemsSql(actor, 'internal_comments')}) LIMIT ${saidAtMost}) c
    JOIN item i ON i.id = c.item_id LEFT JOIN person p ON p.id = c.person_id
    ORDER BY c.created_at DESC, c.id DESC LIMIT ${shownAtMost.comments + 1}`,
  );
  return rows.map(({ id, key, title, by, at, text }) => ({
    id,
    item: { key, title },
    by,
    at: new Date(at).toISOString(),
    excerpt: excerptOf(text, words),
  }));
}

/** People who belong to the agency that one acts for, with names like the words. */
export function findPeople({ actor, db }: Reading, words: readonly string[]): Promise<Found['people']> {
  const called = Prisma.sql`COALESCE(m.name, p.name)`;
  const name = Prisma.sql`(' ' || fold_text(${called}))`;
  return raw<Found['people'][number]>(
    db,
    Prisma.sql`
    SELECT p.id, ${called} AS name FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.agency_id = ${actor.agency.id}::uuid AND m.ended_at IS NULL AND p.disabled_at IS NULL AND ${similar(name, words)}
    ORDER BY ${hasWords(name, words)} DESC, ${called} LIMIT ${shownAtMost.people + 1}`,
  );
}

/** Boards and backlogs that the reader sees, with names like the words; a backlog is also found by its prefix. */
export async function findPlaces({ actor, db }: Reading, words: readonly string[], owner?: string): Promise<FoundPlace[]> {
  const [board, backlog] = [Prisma.sql`(' ' || fold_text(b.name))`, Prisma.sql`(' ' || fold_text(bl.prefix || ' ' || bl.name))`];
  const [boards, backlogs] = await Promise.all([
    raw<FoundPlace>(
      db,
      Prisma.sql`
      SELECT 'board' AS kind, b.id, b.name, t.name AS team FROM board b JOIN team t ON t.id = b.team_id
      WHERE ${openBoardsSql(actor)} AND ${similar(board, words)}
      ORDER BY ${hasWords(board, words)} DESC, b.name, b.id LIMIT ${shownAtMost.places + 1}`,
    ),
    raw<FoundPlace>(
      db,
      Prisma.sql`
      SELECT 'backlog' AS kind, bl.prefix, bl.name FROM backlog bl
      WHERE ${visibleBacklogsSql(actor)} AND ${ofOwner(Prisma.sql`bl.id`, owner)} AND ${similar(backlog, words)}
      ORDER BY ${hasWords(backlog, words)} DESC, bl.prefix LIMIT ${shownAtMost.places + 1}`,
    ),
  ]);
  // Boards are one's own agency's alone.
  return [...(owner === undefined || owner === actor.agency.id ? boards : []), ...backlogs].slice(0, shownAtMost.places + 1);
}

function similar(text: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  const alike = hasWordsLike(text, words);
  return alike ? Prisma.sql`(${hasWords(text, words)} OR ${alike})` : hasWords(text, words);
}
