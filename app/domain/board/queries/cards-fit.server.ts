import type { Filter } from '#app/domain/backlog/filter/filter.ts';
import { boardList, matchesSql } from '#app/domain/backlog/filter/filter-sql.server.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

/** ` AND …` that rows `c` of card are in the filter; nothing at all where it leaves nothing out, so that a whole board costs no more. */
export function cardsFitSql(ctx: Reading, filter: Filter): Prisma.Sql {
  const fits = matchesSql(ctx, filter, boardList);
  return fits ? Prisma.sql` AND EXISTS (SELECT 1 FROM item i WHERE i.id = c.item_id AND ${fits})` : Prisma.empty;
}
