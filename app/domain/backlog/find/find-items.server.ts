import type { Reading } from '#app/domain/query.server.ts';
import { visibleItemsSql } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { type FoundItem, shownAtMost } from './found.ts';
import { ofOwner } from './owners.server.ts';
import { type Candidate, ranked } from './rank-found.rules.ts';
import { wordsLike } from './words-like.server.ts';
import { hasOneOfEach, hasWords, haveWords } from './words-sql.server.ts';

/** So many are weighed against each other; a word that more items have finds any of them. */
const weighedAtMost = 200;
/** What only may be meant is not read through to its end. */
const alikeAtMost = 60;

const title = Prisma.sql`x.title`;
const body = Prisma.sql`x.body`;
const backlog = Prisma.sql`i.backlog_id`;

interface Row extends Candidate, Pick<FoundItem, 'key' | 'type'> {
  name: string;
  state: string;
}

interface FoundItems {
  items: FoundItem[];
  more: boolean;
  /** Nothing had the words as they stand. */
  alike: boolean;
}

/** Items that the reader sees: the one with that key first, then those with every word, then, where there are none, those with words like them. */
export async function findItems(ctx: Reading, text: string, words: readonly string[], owner?: string): Promise<FoundItems> {
  const rowsWhere = (has: Prisma.Sql, atMost = weighedAtMost) =>
    rowsOf(ctx, Prisma.sql`${has} AND ${ofOwner(backlog, owner)}`, atMost);
  const [keyed, known] = await Promise.all([rowsWhere(Prisma.sql`i.key = ${text.trim().toUpperCase()}`), wordsLike(ctx, words)]);
  // A restricted title has its words to itself; it is found among titles and descriptions.
  let found = known.every(({ there }) => there) ? await rowsWhere(hasWords(title, words)) : [];
  if (found.length < shownAtMost.items) found = joined(found, await rowsWhere(haveWords(title, body, words)));
  const lists = known.map(({ word, there, like }) => (there ? [word] : like));
  const alike = found.length === 0 && keyed.length === 0 && lists.every((list) => list.length > 0);
  if (alike) found = await rowsWhere(hasOneOfEach(title, lists), alikeAtMost);
  const all = joined(keyed, ranked(found, words));
  return {
    items: all.slice(0, shownAtMost.items).map(({ key, name, type, state, category, archived }) => ({
      key,
      title: name,
      type,
      state: { name: state, category },
      archived,
    })),
    more: all.length > shownAtMost.items,
    alike: alike && all.length > 0,
  };
}

function rowsOf({ actor, db }: Reading, has: Prisma.Sql, atMost: number): Promise<Row[]> {
  return raw<Row>(
    db,
    Prisma.sql`
    SELECT i.key, i.number, i.title AS name, i.type, s.name AS state, s.category, i.archived_at IS NOT NULL AS archived, x.title
    FROM seen_text x JOIN item i ON i.id = x.item_id JOIN state s ON s.id = i.state_id
    WHERE ${has} AND ${visibleItemsSql(actor)} LIMIT ${atMost}`,
  );
}

function joined(first: readonly Row[], then: readonly Row[]): Row[] {
  const known = new Set(first.map(({ key }) => key));
  return [...first, ...then.filter(({ key }) => !known.has(key))];
}
