import type { Actor } from '#app/domain/actor.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { idOf } from './id.ts';
import { ownBacklogs, sharedBacklogs, visibleItemsSql, workedItemsSql } from './visible.server.ts';

/* The predicates of visible.server.ts for boards, their views, and the cards on them. */

/** Boards that the actor may see. */
export function visibleBoards(actor: Actor): Prisma.BoardWhereInput {
  return { team: { agencyId: actor.agency.id } };
}

/** Views that the actor may see: their own and everybody's, of the lists that they see. */
export function visibleViews(actor: Actor): Prisma.SavedViewWhereInput {
  return {
    agencyId: actor.agency.id,
    AND: [
      { OR: [{ personId: null }, { personId: actor.person.id }] },
      { OR: [{ board: visibleBoards(actor) }, { backlog: ownBacklogs(actor) }, { blockers: true }] },
    ],
  };
}

/** {@link visibleBoards} for rows `b` of board with `t` of team. */
export function openBoardsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`t.agency_id = ${actor.agency.id}::uuid`;
}

/**
 * The id of a board that came from outside, where the actor may see it; else NULL, which equals nothing. For statements that are sent
 * together, each of which has to reach the board by itself.
 */
export function reachedBoardSql(actor: Actor, id: string): Prisma.Sql {
  return Prisma.sql`(SELECT b.id FROM board b JOIN team t ON t.id = b.team_id WHERE b.id = ${idOf(id)}::uuid AND ${openBoardsSql(actor)})`;
}

/** Backlogs whose states have a place on the actor's boards: their own, and those of which something is seen that may stand there. */
export function placeableBacklogs(actor: Actor): Prisma.BacklogWhereInput {
  return { OR: [ownBacklogs(actor), sharedBacklogs(actor)] };
}

/**
 * Whether rows `c` of card are seen, within a board that was reached already: {@link ownItems}, and of placed ones {@link visibleItems}.
 * What most cards are is asked first, so that a board without placements pays nothing for them.
 */
export function openCardsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`((NOT c.restricted AND NOT c.placed) OR CASE WHEN c.placed THEN ${placedCardsSql(actor)}
    ELSE EXISTS (SELECT 1 FROM item named WHERE named.id = c.item_id AND named.created_by_id = ${actor.person.id}::uuid)
      OR EXISTS (SELECT 1 FROM assignment named WHERE named.item_id = c.item_id AND named.person_id = ${actor.person.id}::uuid) END)`;
}

/**
 * Whether the item of rows `c` of card, placed on a board that was reached already, is seen there. Few are placed, so each is looked up by
 * itself (OFFSET 0 keeps PostgreSQL from reading all items at once instead).
 */
function placedCardsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM item i WHERE i.id = c.item_id AND ${visibleItemsSql(actor)} OFFSET 0)`;
}

/**
 * Whether a card for rows `i` of item, seen on a board, stays where it stands: it was placed there, and the terms no longer let the actor
 * work on it.
 */
export function isFixedSql(actor: Actor, placed: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${placed} AND NOT ${workedItemsSql(actor)})`;
}
