import type { Reading } from '#app/domain/query.server.ts';
import type { Reached } from '#app/domain/reach/reach.server.ts';
import { openItemsSql, sharedItemsSql } from '#app/domain/reach/visible.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { byOwnRankSql } from './own-ranks.server.ts';

interface Placed {
  key: string;
  title: string;
  place: number;
  total: number;
}

/** An item's place in the own order of the reader's agency, and what stands around it, among what the reader sees of the list. */
export async function ownPlace(
  { actor, db }: Reading,
  { id, key, backlogId, terms }: Reached<{ id: string; key: string; backlogId: string }>,
  near: number,
) {
  const rows = await raw<Placed>(
    db,
    Prisma.sql`WITH placed AS (
      SELECT i.key, i.title, row_number() OVER (ORDER BY ${byOwnRankSql(actor)})::int AS place, count(*) OVER ()::int AS total
      FROM item i WHERE i.backlog_id = ${backlogId}::uuid AND (i.archived_at IS NULL OR i.id = ${id}::uuid)
        AND ${terms ? sharedItemsSql(actor) : openItemsSql(actor)})
    SELECT * FROM placed WHERE abs(place - (SELECT place FROM placed WHERE key = ${key})) <= ${near} ORDER BY place`,
  );
  const here = rows.find((row) => row.key === key);
  return {
    place: here?.place ?? 1,
    total: here?.total ?? 0,
    neighbours: rows.filter((row) => row !== here).map(({ key: of, title }) => ({ key: of, title })),
  };
}
