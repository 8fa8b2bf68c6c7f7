import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import { access as backlogAccess } from '#app/domain/backlog/access.ts';
import { type Filter, isFiltered } from '#app/domain/backlog/filter/filter.ts';
import { filterFields } from '#app/domain/backlog/filter/filter-input.ts';
import type { StateCategory } from '#app/domain/backlog/item.ts';
import { dayIn } from '#app/domain/day.ts';
import { NotFound } from '#app/domain/errors.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { sealedInColumnSql } from '#app/domain/reach/sealed.server.ts';
import { openCardsSql, reachedBoardSql } from '#app/domain/reach/visible-boards.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { seal } from '#app/platform/seal.server.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { access } from '../access.ts';
import { type BoardSnapshot, columnPage, elsewhere, type LimitKind } from '../board.ts';
import { type CardRow, faceSql, facesOf } from './card-faces.server.ts';
import { cardsFitSql } from './cards-fit.server.ts';
import { seenVersion } from './seen-version.server.ts';

/** A board as one person sees it: its columns, the first page of each, true totals, and the cursor to ask for changes with. */
export const boardView = query({
  name: 'board-view',
  summary: 'A board: its columns with true totals and the first cards of each',
  input: z.strictObject({ board: z.string().min(1).max(36), ...filterFields }),
  example: (world) => ({ input: { board: world.board } }),
  async tag(ctx, { board: asked, ...filter }) {
    const { board, seen, rights } = await seenVersion(ctx, asked);
    // What is late changes at midnight, and what changed since a day without a change of the board. How long something is held up is
    // counted in days too.
    const day = dayIn(ctx.actor.agency.zone, ctx.now);
    return isFiltered(filter) ? undefined : `${await seal(board, [seen, rights])}.${day}`;
  },
  async run(ctx, { board: asked, ...filter }): Promise<BoardSnapshot> {
    const [{ board, seen, rights }, [head], columns] = await Promise.all([
      seenVersion(ctx, asked),
      headOf(ctx, asked),
      columnsOf(ctx, asked, filter),
    ]);
    if (!head) throw new NotFound();
    const { people, labels, face } = await facesOf(
      ctx,
      columns.flatMap((column) => column.cards),
    );
    return {
      id: board,
      ...head,
      cursor: await seal(board, [seen, rights]),
      columns: columns.map(({ wipLimit, limitKind, category, all, sealed, ...column }) => ({
        ...column,
        ...(sealed > 0 && { sealed }),
        ...(all !== null && { all }),
        ...(wipLimit !== null && limitKind !== null && { wipLimit, limitKind }),
        ...(category !== null && { category }),
        cards: column.cards.map(face),
      })),
      people,
      labels,
      can: {
        move: permits(ctx.actor, access, 'move-item'),
        shape: permits(ctx.actor, access, 'add-column'),
        create: permits(ctx.actor, backlogAccess, 'create-item'),
      },
    };
  },
});

type Head = Pick<BoardSnapshot, 'name' | 'team' | 'backlogs'>;

function headOf({ actor, db }: Reading, boardId: string): Promise<Head[]> {
  return raw<Head>(
    db,
    Prisma.sql`
    SELECT b.name, t.name AS team, (SELECT COALESCE(json_agg(json_build_object('prefix', bl.prefix, 'name', bl.name) ORDER BY bl.prefix), '[]')
      FROM board_backlog bb JOIN backlog bl ON bl.id = bb.backlog_id WHERE bb.board_id = b.id AND NOT bb.placed) AS backlogs
    FROM board b JOIN team t ON t.id = b.team_id WHERE b.id = ${reachedBoardSql(actor, boardId)}`,
  );
}

interface ColumnRow {
  id: string;
  name: string;
  wipLimit: number | null;
  limitKind: LimitKind | null;
  category: StateCategory | null;
  total: number;
  all: number | null;
  sealed: number;
  cards: CardRow[];
}

/** Every column with its total and first page, in one statement; the extra column only where something stands in it. */
async function columnsOf(ctx: Reading, boardId: string, filter: Filter): Promise<ColumnRow[]> {
  const { actor, db } = ctx;
  const open = openCardsSql(actor);
  const fits = cardsFitSql(ctx, filter);
  const all = Prisma.sql`(SELECT count(*)::int FROM card c WHERE c.board_id = ${reachedBoardSql(actor, boardId)} AND NOT c.archived AND c.state_id = ANY (col.states) AND ${open})`;
  const board = reachedBoardSql(actor, boardId);
  const rows = await raw<ColumnRow>(
    db,
    Prisma.sql`
    WITH col AS (
      SELECT bc.id::text, bc.name, bc.position, bc.wip_limit, bc.limit_kind,
        CASE WHEN bc.wip_limit IS NULL THEN 0 ELSE ${sealedInColumnSql(board, Prisma.sql`bc.id`)} END AS sealed,
        ARRAY (SELECT cs.state_id FROM column_state cs WHERE cs.board_id = bc.board_id AND cs.column_id = bc.id) AS states,
        (SELECT s.category FROM column_state cs JOIN state s ON s.id = cs.state_id WHERE cs.board_id = bc.board_id AND cs.column_id = bc.id
          ORDER BY cs.drop DESC, s.position LIMIT 1) AS category
      FROM board_column bc WHERE bc.board_id = ${board}
      UNION ALL
      SELECT ${elsewhere}, '', 1000000, NULL, NULL, 0, ARRAY (
        SELECT s.id FROM state s JOIN board_backlog bb ON bb.backlog_id = s.backlog_id AND bb.board_id = ${board}
        WHERE NOT EXISTS (SELECT 1 FROM column_state cs WHERE cs.board_id = bb.board_id AND cs.state_id = s.id)), NULL)
    SELECT col.id, col.name, col.wip_limit AS "wipLimit", col.limit_kind AS "limitKind", col.category, col.sealed,
      (SELECT count(*)::int FROM card c WHERE c.board_id = ${board} AND NOT c.archived AND c.state_id = ANY (col.states) AND ${open}${fits}) AS total,
      ${fits === Prisma.empty ? Prisma.sql`NULL` : all} AS all,
      COALESCE((SELECT json_agg(${faceSql(actor, Prisma.sql`first.placed`)} ORDER BY first.rank) FROM (
        SELECT each.item_id, each.rank, each.placed FROM unnest(col.states) AS st (id) CROSS JOIN LATERAL (
          SELECT c.item_id, c.rank, c.placed FROM card c WHERE c.board_id = ${board} AND NOT c.archived AND c.state_id = st.id AND ${open}${fits}
          ORDER BY c.rank LIMIT ${columnPage}) each
        ORDER BY each.rank LIMIT ${columnPage}) first JOIN item i ON i.id = first.item_id), '[]') AS cards
    FROM col ORDER BY col.position`,
  );
  return rows.filter((column) => column.id !== elsewhere || (column.all ?? column.total) > 0);
}
