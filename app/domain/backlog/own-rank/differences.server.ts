import type { Reading } from '#app/domain/query.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { type Difference, differencesShown } from './own-rank.ts';
import { byOwnRankSql } from './own-ranks.server.ts';

/**
 * Where one's own order differs most from the joint one, and how many items stand elsewhere in it.
 * @param listed `FROM item i WHERE …`: the items of the list that the reader sees
 */
export async function differencesIn({ actor, db }: Reading, listed: Prisma.Sql): Promise<{ total: number; most: Difference[] }> {
  const placed = Prisma.sql`
    SELECT i.key, i.title, row_number() OVER (ORDER BY i.rank)::int AS joint,
      row_number() OVER (ORDER BY ${byOwnRankSql(actor)})::int AS own ${listed}`;
  const rows = await raw<Difference & { total: number }>(
    db,
    Prisma.sql`SELECT p.*, count(*) OVER ()::int AS total FROM (${placed}) p WHERE p.joint <> p.own
      ORDER BY abs(p.joint - p.own) DESC, p.own LIMIT ${differencesShown}`,
  );
  return { total: rows[0]?.total ?? 0, most: rows.map(({ total: _, ...row }) => row) };
}
