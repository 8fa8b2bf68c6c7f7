import type { StateCategory } from '#app/domain/backlog/item.ts';
import type { Classification } from '#app/domain/classification.ts';
import type { Context } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { sealedInColumnSql } from '#app/domain/reach/sealed.server.ts';
import { isFixedSql, openBoardsSql, openCardsSql } from '#app/domain/reach/visible-boards.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw, send } from '#app/platform/transaction.server.ts';
import type { LimitKind } from '../board.ts';
import type { MoveInput } from '../move.ts';
import type { MoveFacts } from '../move-item.rules.ts';

/** A card on a board as the one who moves it sees it, and the place where it is to go, under the lock of the lists it stands in. */
export interface Move {
  boardId: string;
  itemId: string;
  key: string;
  backlogId: string;
  classification: Classification;
  /** Placed here, and only to be read: it stays where it stands. */
  fixed: boolean;
  stateId: string;
  stateName: string;
  category: StateCategory;
  /** How many blockers hold it up. */
  blockers: number;
  /** Null where its state is mapped to no column. */
  columnId: string | null;
  /** The card directly above it in that column. */
  wasUnder: string | null;
  /** The column asked for; null where the board has no such column. */
  target: Target | null;
  /** Whether the neighbour that was named stands on the board; true where none was. */
  anchored: boolean;
  /** The ranks between which the card is to stand. */
  low: string | null;
  high: string | null;
  /** The card under which it is to stand in the target column. */
  above: string | null;
}

interface Target {
  id: string;
  name: string;
  wipLimit: number | null;
  limitKind: LimitKind | null;
  drop: MoveFacts['drop'];
  total: number;
  first: string[];
}

/**
 * Finds the card on the board among what the actor may see and locks its lists, then reads what the move is decided on: another move
 * may have passed while this one waited for the lock. Both statements are sent at once, so the second finds the card by itself.
 * @throws NotFound where the board or the card is absent or hidden
 */
export async function reachMove(ctx: Context, input: MoveInput): Promise<Move> {
  const seen = Prisma.sql`card c JOIN item i ON i.id = c.item_id JOIN board b ON b.id = c.board_id JOIN team t ON t.id = b.team_id
    WHERE c.board_id = ${idOf(input.board)}::uuid AND i.key = ${input.item.toUpperCase()} AND ${openBoardsSql(ctx.actor)}
      AND NOT c.archived AND ${openCardsSql(ctx.actor)}`;
  send(ctx.db, Prisma.sql`SELECT lock_lists(ARRAY[i.backlog_id])::text FROM ${seen}`);
  const [move] = await raw<Move>(ctx.db, moveAsked(ctx, input, seen));
  if (!move) throw new NotFound();
  return move;
}

/** What the rule needs to know of the column and the place that were asked for. */
export function factsOf({ target, columnId, stateId, anchored, category, blockers }: Move): Omit<MoveFacts, 'reason'> {
  return {
    column: target && { name: target.name, wipLimit: target.wipLimit, limitKind: target.limitKind },
    within: target !== null && target.id === columnId,
    state: stateId,
    category,
    blockers,
    drop: target?.drop ?? null,
    total: target?.total ?? 0,
    first: target?.first ?? [],
    neighbourStands: anchored,
  };
}

/**
 * The gap is next to an anchor: the neighbour that was named, else the column's first or last card; in an empty column, below
 * everything on the board. Neighbours are sought over the whole board, hidden ones too, and not the column: ranks are unique on the board.
 */
function moveAsked({ actor }: Context, input: MoveInput, seen: Prisma.Sql): Prisma.Sql {
  const board = Prisma.sql`${idOf(input.board)}::uuid`;
  const below = input.after !== undefined || (input.before === undefined && input.position !== 'top');
  const others = Prisma.sql`c.board_id = ${board} AND c.item_id <> (SELECT item_id FROM mover)`;
  const open = Prisma.sql`NOT c.archived AND ${openCardsSql(actor)}`;
  const statesOf = (column: Prisma.Sql) =>
    Prisma.sql`SELECT state_id FROM column_state WHERE board_id = ${board} AND column_id = ${column}`;
  /** The last open card before a rank, state by state: an index has the cards of each in the order of their ranks. */
  const lastBefore = (states: Prisma.Sql, before: Prisma.Sql) => Prisma.sql`
    SELECT i.key FROM (SELECT e.item_id FROM ${states} st CROSS JOIN LATERAL (
      SELECT c.item_id, c.rank FROM card c WHERE ${others} AND c.state_id = st.state_id AND c.rank ${before} AND ${open}
      ORDER BY c.rank DESC LIMIT 1) e ORDER BY e.rank DESC LIMIT 1) l JOIN item i ON i.id = l.item_id`;
  return Prisma.sql`
    WITH mover AS (SELECT c.board_id, c.item_id, c.rank, i.key, i.backlog_id, i.classification, i.state_id,
      ${isFixedSql(actor, Prisma.sql`c.placed`)} AS fixed FROM ${seen}),
    home AS (SELECT column_id FROM column_state WHERE board_id = ${board} AND state_id = (SELECT state_id FROM mover)),
    source_states AS (${statesOf(Prisma.sql`(SELECT column_id FROM home)`)}),
    target_states AS (${statesOf(Prisma.sql`${idOf(input.column)}::uuid`)}),
    anchor AS (${anchorAsked(input, below, others, open)}),
    gap AS (SELECT * FROM ranks_beside((SELECT board_id FROM mover), (SELECT item_id FROM mover), (SELECT rank FROM anchor), ${below}))
    SELECT m.board_id AS "boardId", m.item_id AS "itemId", m.key, m.backlog_id AS "backlogId", m.classification, m.fixed,
      s.id AS "stateId", s.name AS "stateName", s.category,
      (SELECT count(*)::int FROM blocker held WHERE held.item_id = m.item_id AND held.freed_at IS NULL) AS blockers, (SELECT column_id FROM home) AS "columnId",
      (${lastBefore(Prisma.sql`source_states`, Prisma.sql`< m.rank`)}) AS "wasUnder",
      (${targetAsked(input, board, open)}) AS target,
      EXISTS (SELECT 1 FROM anchor) OR ${(input.after ?? input.before) === undefined} AS anchored, gap.low, gap.high,
      (${lastBefore(Prisma.sql`target_states`, Prisma.sql`<= gap.low`)}) AS above
    FROM mover m JOIN state s ON s.id = m.state_id CROSS JOIN gap`;
}

function anchorAsked(input: MoveInput, below: boolean, others: Prisma.Sql, open: Prisma.Sql): Prisma.Sql {
  const named = input.after ?? input.before;
  if (named !== undefined) {
    return Prisma.sql`SELECT c.rank FROM card c JOIN item i ON i.id = c.item_id WHERE i.key = ${named.toUpperCase()} AND ${others} AND ${open}`;
  }
  const end = below ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return Prisma.sql`SELECT e.rank FROM target_states st CROSS JOIN LATERAL (
    SELECT c.rank FROM card c WHERE ${others} AND NOT c.archived AND c.state_id = st.state_id ORDER BY c.rank ${end} LIMIT 1) e
    ORDER BY e.rank ${end} LIMIT 1`;
}

/** The column asked for, as one JSON object; its cards are counted only where a limit asks for it. */
function targetAsked(input: MoveInput, board: Prisma.Sql, open: Prisma.Sql): Prisma.Sql {
  const held = Prisma.sql`card c WHERE c.board_id = ${board} AND c.state_id IN (SELECT state_id FROM target_states) AND ${open}`;
  return Prisma.sql`
    SELECT json_build_object('id', bc.id, 'name', bc.name, 'wipLimit', bc.wip_limit, 'limitKind', bc.limit_kind,
      'drop', (SELECT json_build_object('stateId', s.id, 'stateName', s.name, 'category', s.category)
        FROM column_state cs JOIN state s ON s.id = cs.state_id
        WHERE cs.board_id = ${board} AND cs.column_id = bc.id AND s.backlog_id = m.backlog_id ORDER BY cs.drop DESC, s.position LIMIT 1),
      'total', CASE WHEN bc.wip_limit IS NULL THEN 0 ELSE (SELECT count(*) FROM ${held}) + ${sealedInColumnSql(board, Prisma.sql`bc.id`)} END,
      'first', CASE WHEN bc.wip_limit IS NULL THEN '[]' ELSE (SELECT COALESCE(json_agg(i.key ORDER BY f.rank), '[]')
        FROM (SELECT c.item_id, c.rank FROM ${held} ORDER BY c.rank LIMIT 5) f JOIN item i ON i.id = f.item_id) END)
    FROM board_column bc WHERE bc.id = ${idOf(input.column)}::uuid AND bc.board_id = ${board}`;
}
