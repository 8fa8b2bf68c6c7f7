import type { Actor } from '#app/domain/actor.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { idOf } from './id.ts';

/*
 * The one predicate of who may see what, as a Prisma `where` and as SQL. An item is seen by those who act for its owner agency;
 * a restricted one only by those named on it: who made it and who works on it. Membership of a team widens nothing.
 */

/** Backlogs that the actor may see. */
export function visibleBacklogs(actor: Actor): Prisma.BacklogWhereInput {
  return { agencyId: actor.agency.id };
}

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
      { OR: [{ board: visibleBoards(actor) }, { backlog: visibleBacklogs(actor) }] },
    ],
  };
}

/** Items that the actor may see. */
export function visibleItems(actor: Actor): Prisma.ItemWhereInput {
  return {
    backlog: visibleBacklogs(actor),
    OR: [
      { classification: { not: 'restricted' } },
      { createdById: actor.person.id },
      { assignments: { some: { personId: actor.person.id } } },
    ],
  };
}

/** Imports that the actor may see. Where new items are closed to all but those named, so is the file that they come from. */
export function visibleImports(actor: Actor): Prisma.ImportWhereInput {
  return {
    backlog: visibleBacklogs(actor),
    OR: [{ backlog: { classification: { not: 'restricted' } } }, { personId: actor.person.id }],
  };
}

/** {@link visibleBacklogs} for rows `bl` of backlog. */
export function openBacklogsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`bl.agency_id = ${actor.agency.id}::uuid`;
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

/** {@link visibleItems} for rows `i` of item, within a backlog or board that was reached already. */
export function openItemsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(i.classification <> 'restricted' OR i.created_by_id = ${actor.person.id}::uuid
    OR EXISTS (SELECT 1 FROM assignment named WHERE named.item_id = i.id AND named.person_id = ${actor.person.id}::uuid))`;
}

/** {@link visibleItems} for rows `c` of card, within a board that was reached already. */
export function openCardsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(NOT c.restricted OR EXISTS (SELECT 1 FROM item named WHERE named.id = c.item_id AND named.created_by_id = ${actor.person.id}::uuid)
    OR EXISTS (SELECT 1 FROM assignment named WHERE named.item_id = c.item_id AND named.person_id = ${actor.person.id}::uuid))`;
}
