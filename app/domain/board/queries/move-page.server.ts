import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import { NotFound } from '#app/domain/errors.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { sealedInColumnSql } from '#app/domain/reach/sealed.server.ts';
import { placingLevel } from '#app/domain/reach/terms.ts';
import { openCardsSql } from '#app/domain/reach/visible-boards.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { access } from '../access.ts';
import { columnPage } from '../board.ts';

/** What the *Move…* form needs: the card, the board's columns, and the cards beside which it could be put, by column. */
export const movePage = query({
  name: 'move-page',
  summary: 'Where a card of a board could be moved to',
  input: z.strictObject({ board: z.string().min(1).max(36), item: z.string().min(1).max(24) }),
  example: (world) => ({ input: { board: world.board, item: world.items[0] } }),
  async run(ctx, input) {
    const { actor, db } = ctx;
    const board = await reach(ctx).board(input.board);
    const item = await reach(ctx, placingLevel).item(input.item);
    const card = await db.card.findFirst({ where: { boardId: board.id, itemId: item.id, archived: false } });
    if (!card) throw new NotFound();
    const columns = await raw<MoveColumn>(
      db,
      Prisma.sql`
      SELECT bc.id, bc.name, bc.wip_limit AS "wipLimit", bc.limit_kind AS "limitKind",
        EXISTS (SELECT 1 FROM column_state cs WHERE cs.board_id = bc.board_id AND cs.column_id = bc.id AND cs.state_id = ${card.stateId}::uuid) AS current,
        (SELECT count(*)::int FROM card c JOIN column_state cs ON cs.board_id = c.board_id AND cs.state_id = c.state_id
          WHERE c.board_id = bc.board_id AND cs.column_id = bc.id AND NOT c.archived AND ${openCardsSql(actor)}) AS total,
        CASE WHEN bc.wip_limit IS NULL THEN 0 ELSE ${sealedInColumnSql(Prisma.sql`bc.board_id`, Prisma.sql`bc.id`)} END AS sealed,
        COALESCE((SELECT json_agg(json_build_object('k', near.key, 't', near.title) ORDER BY near.rank) FROM (
          SELECT i.key, i.title, c.rank FROM card c JOIN column_state cs ON cs.board_id = c.board_id AND cs.state_id = c.state_id
            JOIN item i ON i.id = c.item_id
          WHERE c.board_id = bc.board_id AND cs.column_id = bc.id AND NOT c.archived AND c.item_id <> ${item.id}::uuid AND ${openCardsSql(actor)}
          ORDER BY c.rank LIMIT ${columnPage}) near), '[]') AS cards
      FROM board_column bc WHERE bc.board_id = ${board.id}::uuid ORDER BY bc.position`,
    );
    return {
      board: { id: board.id, name: board.name },
      item: { key: item.key, title: item.title },
      columns,
      mayMove: permits(actor, access, 'move-item'),
    };
  },
});

interface MoveColumn {
  id: string;
  name: string;
  wipLimit: number | null;
  limitKind: 'soft' | 'hard' | null;
  current: boolean;
  total: number;
  /** What is closed by its owner and counts for the limit. */
  sealed: number;
  cards: { k: string; t: string }[];
}
