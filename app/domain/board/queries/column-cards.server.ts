import { z } from 'zod';
import { filterFields } from '#app/domain/backlog/filter/filter-input.ts';
import { NotFound } from '#app/domain/errors.ts';
import { query } from '#app/domain/query.server.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { openCardsSql, reachedBoardSql } from '#app/domain/reach/visible-boards.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { type ColumnPage, columnPage, elsewhere } from '../board.ts';
import { type CardRow, faceSql, facesOf } from './card-faces.server.ts';
import { cardsFitSql } from './cards-fit.server.ts';

/** A further page of a column: the cards below a given one. Without one, or where it has left the column, its place is what counts. */
export const columnCards = query({
  name: 'column-cards',
  summary: 'A page of one column of a board, below a given card',
  input: z.strictObject({
    board: z.string().min(1).max(36),
    column: z.string().min(1).max(36),
    after: z.string().max(24).optional(),
    ...filterFields,
  }),
  example: (world) => ({ input: { board: world.board, column: world.columns.ready, after: world.items[0] } }),
  async run(ctx, { board: asked, column: askedColumn, after, ...filter }): Promise<ColumnPage> {
    const fits = cardsFitSql(ctx, filter);
    const open = openCardsSql(ctx.actor);
    const board = reachedBoardSql(ctx.actor, asked);
    const column = Prisma.sql`${idOf(askedColumn)}::uuid`;
    const [known, states] =
      askedColumn === elsewhere
        ? [
            Prisma.sql`${board} IS NOT NULL`,
            Prisma.sql`SELECT s.id FROM state s JOIN board_backlog bb ON bb.backlog_id = s.backlog_id AND bb.board_id = ${board}
              WHERE NOT EXISTS (SELECT 1 FROM column_state cs WHERE cs.board_id = bb.board_id AND cs.state_id = s.id)`,
          ]
        : [
            Prisma.sql`EXISTS (SELECT 1 FROM board_column WHERE id = ${column} AND board_id = ${board})`,
            Prisma.sql`SELECT state_id AS id FROM column_state WHERE board_id = ${board} AND column_id = ${column}`,
          ];
    const [page] = await raw<{ total: number; cards: CardRow[] }>(
      ctx.db,
      Prisma.sql`
      WITH st AS (${states}),
      below AS (SELECT max(c.rank) AS rank FROM card c JOIN item i ON i.id = c.item_id
        WHERE c.board_id = ${board} AND i.key = ${after?.toUpperCase() ?? ''} AND ${open})
      SELECT (SELECT count(*)::int FROM card c WHERE c.board_id = ${board} AND NOT c.archived AND c.state_id IN (SELECT id FROM st) AND ${open}${fits}) AS total,
        COALESCE((SELECT json_agg(${faceSql(ctx.actor, Prisma.sql`page.placed`)} ORDER BY page.rank) FROM (
          SELECT each.item_id, each.rank, each.placed FROM st CROSS JOIN below CROSS JOIN LATERAL (
            SELECT c.item_id, c.rank, c.placed FROM card c WHERE c.board_id = ${board} AND NOT c.archived AND c.state_id = st.id
              AND c.rank > COALESCE(below.rank, '') AND ${open}${fits} ORDER BY c.rank LIMIT ${columnPage}) each
          ORDER BY each.rank LIMIT ${columnPage}) page JOIN item i ON i.id = page.item_id), '[]') AS cards
      WHERE ${known}`,
    );
    if (!page) throw new NotFound();
    const { face, ...names } = await facesOf(ctx, page.cards);
    return { total: page.total, cards: page.cards.map(face), ...names };
  },
});
