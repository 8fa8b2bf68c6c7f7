import type { StateCategory } from '#app/domain/backlog/item.ts';
import type { Classification } from '#app/domain/classification.ts';
import type { Context } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { absent, idOf } from '#app/domain/reach/id.ts';
import { openCardsSql, openItemsSql } from '#app/domain/reach/visible.server.ts';
import { raw } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { LimitKind } from '../board.ts';
import type { MoveInput } from '../move.ts';
import type { MoveFacts } from '../move-item.rules.ts';

/** A card on a board, seen by the one who moves it, with the lists it stands in locked. */
export interface Mover {
  boardId: string;
  itemId: string;
  key: string;
  rank: string;
  backlogId: string;
  classification: Classification;
  stateId: string;
  stateName: string;
  category: StateCategory;
  /** Null where its state is mapped to no column. */
  columnId: string | null;
}

/**
 * Finds the card on the board among what the actor may see and locks its lists, in one statement; then reads it, since another move
 * may have passed while this one waited for the lock.
 * @throws NotFound where the board or the card is absent or hidden
 */
export async function reachMover({ actor, db }: Context, input: MoveInput): Promise<Mover> {
  const board = idOf(input.board);
  const [locked] = await raw<{ id: string }>(
    db,
    Prisma.sql`
    SELECT i.id, lock_lists(ARRAY[i.backlog_id])::text
    FROM card c JOIN item i ON i.id = c.item_id JOIN board b ON b.id = c.board_id JOIN team t ON t.id = b.team_id
    WHERE c.board_id = ${board}::uuid AND i.key = ${input.item.toUpperCase()} AND t.agency_id = ${actor.agency.id}::uuid
      AND NOT c.archived AND ${openItemsSql(actor)}`,
  );
  const [mover] = await raw<Mover>(
    db,
    Prisma.sql`
    SELECT c.board_id AS "boardId", i.id AS "itemId", i.key, c.rank, i.backlog_id AS "backlogId", i.classification,
      i.state_id AS "stateId", s.name AS "stateName", s.category, cs.column_id AS "columnId"
    FROM card c JOIN item i ON i.id = c.item_id JOIN state s ON s.id = i.state_id
    LEFT JOIN column_state cs ON cs.board_id = c.board_id AND cs.state_id = i.state_id
    WHERE c.board_id = ${board}::uuid AND c.item_id = ${locked?.id ?? absent}::uuid AND NOT c.archived`,
  );
  if (!mover) throw new NotFound();
  return mover;
}

/** The ranks between which the card is to stand, and whom it stands under there and stood under before, as the mover sees them. */
export interface Place {
  low: string | null;
  high: string | null;
  above: string | null;
  wasUnder: string | null;
}

/** What the rule needs to know of the target column, and where in it the card goes; read under the lock. */
export async function factsOfMove(
  ctx: Context,
  input: MoveInput,
  mover: Mover,
): Promise<{ facts: Omit<MoveFacts, 'reason'>; place: Place }> {
  const column = await targetColumn(ctx, input, mover);
  const place = await placeAsked(ctx, input, mover);
  const facts = {
    column: column ? { name: column.name, wipLimit: column.wipLimit, limitKind: column.limitKind } : null,
    within: column !== undefined && column.id === mover.columnId,
    state: mover.stateId,
    drop: column?.drop ?? null,
    total: column?.total ?? 0,
    first: column?.first ?? [],
    neighbourStands: place.anchored,
  };
  return { facts, place };
}

interface TargetColumn {
  id: string;
  name: string;
  wipLimit: number | null;
  limitKind: LimitKind | null;
  drop: MoveFacts['drop'];
  total: number;
  first: string[];
}

async function targetColumn({ actor, db }: Context, input: MoveInput, mover: Mover): Promise<TargetColumn | undefined> {
  const held = Prisma.sql`card c WHERE c.board_id = bc.board_id AND NOT c.archived AND ${openCardsSql(actor)}
    AND c.state_id IN (SELECT state_id FROM column_state WHERE board_id = bc.board_id AND column_id = bc.id)`;
  const [column] = await raw<TargetColumn>(
    db,
    Prisma.sql`
    SELECT bc.id, bc.name, bc.wip_limit AS "wipLimit", bc.limit_kind AS "limitKind",
      (SELECT json_build_object('stateId', s.id, 'stateName', s.name, 'category', s.category)
        FROM column_state cs JOIN state s ON s.id = cs.state_id
        WHERE cs.board_id = bc.board_id AND cs.column_id = bc.id AND s.backlog_id = ${mover.backlogId}::uuid
        ORDER BY cs.drop DESC, s.position LIMIT 1) AS drop,
      CASE WHEN bc.wip_limit IS NULL THEN 0 ELSE (SELECT count(*)::int FROM ${held}) END AS total,
      CASE WHEN bc.wip_limit IS NULL THEN '{}' ELSE ARRAY (
        SELECT i.key FROM item i JOIN (SELECT c.item_id, c.rank FROM ${held} ORDER BY c.rank LIMIT 5) f ON f.item_id = i.id ORDER BY f.rank) END AS first
    FROM board_column bc WHERE bc.id = ${idOf(input.column)}::uuid AND bc.board_id = ${mover.boardId}::uuid`,
  );
  return column;
}

/**
 * The gap is next to an anchor: the neighbour that was named, else the column's first or last card; in an empty column, below
 * everything on the board. Neighbours are sought over the whole board, not the column, since ranks are unique on the board.
 */
async function placeAsked({ actor, db }: Context, input: MoveInput, mover: Mover): Promise<Place & { anchored: boolean }> {
  const named = (input.after ?? input.before)?.toUpperCase();
  const below = input.after !== undefined || (input.before === undefined && input.position !== 'top');
  const others = Prisma.sql`c.board_id = ${mover.boardId}::uuid AND c.item_id <> ${mover.itemId}::uuid`;
  const open = openCardsSql(actor);
  const anchor = named
    ? Prisma.sql`SELECT c.rank FROM card c JOIN item i ON i.id = c.item_id WHERE i.key = ${named} AND ${others} AND NOT c.archived AND ${open}`
    : Prisma.sql`SELECT ${below ? Prisma.sql`max` : Prisma.sql`min`}(e.rank) AS rank FROM target CROSS JOIN LATERAL (
        SELECT c.rank FROM card c WHERE ${others} AND NOT c.archived AND c.state_id = target.state_id
        ORDER BY c.rank ${below ? Prisma.sql`DESC` : Prisma.sql`ASC`} LIMIT 1) e`;
  const [place] = await raw<Place & { anchored: boolean }>(
    db,
    Prisma.sql`
    WITH target AS (SELECT state_id FROM column_state WHERE board_id = ${mover.boardId}::uuid AND column_id = ${idOf(input.column)}::uuid),
    anchor AS (${anchor}),
    gap AS (
      SELECT rank AS low, (SELECT min(c.rank) FROM card c WHERE ${others} AND c.rank > anchor.rank) AS high FROM anchor WHERE ${below}
      UNION ALL
      SELECT (SELECT max(c.rank) FROM card c WHERE ${others} AND c.rank < anchor.rank), rank FROM anchor WHERE NOT ${below}),
    chosen AS (
      SELECT low, high FROM gap WHERE low IS NOT NULL OR high IS NOT NULL
      UNION ALL
      SELECT (SELECT max(c.rank) FROM card c WHERE ${others}), NULL WHERE NOT EXISTS (SELECT 1 FROM gap WHERE low IS NOT NULL OR high IS NOT NULL))
    SELECT low, high, EXISTS (SELECT 1 FROM anchor) OR ${named === undefined} AS anchored,
      (SELECT i.key FROM card c JOIN item i ON i.id = c.item_id WHERE ${others} AND NOT c.archived AND ${open}
        AND c.state_id IN (SELECT state_id FROM target) AND c.rank <= chosen.low ORDER BY c.rank DESC LIMIT 1) AS above,
      (SELECT i.key FROM card c JOIN item i ON i.id = c.item_id WHERE ${others} AND NOT c.archived AND ${open}
        AND c.state_id IN (SELECT state_id FROM column_state WHERE board_id = ${mover.boardId}::uuid AND column_id = ${mover.columnId ?? absent}::uuid)
        AND c.rank < ${mover.rank} COLLATE "C" ORDER BY c.rank DESC LIMIT 1) AS "wasUnder"
    FROM chosen`,
  );
  if (!place) throw new NotFound();
  return place;
}
