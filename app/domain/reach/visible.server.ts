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

/** People who may see an item of that agency: {@link visibleItems} asked from the other side. */
export function peopleWhoSee(
  item: { id: string; classification: string; createdById: string | null },
  agencyId: string,
): Prisma.PersonWhereInput {
  const named = [{ id: item.createdById ?? idOf('') }, { assignments: { some: { itemId: item.id } } }];
  return {
    disabledAt: null,
    memberships: { some: { agencyId, endedAt: null } },
    ...(item.classification === 'restricted' && { OR: named }),
  };
}

/**
 * Imports that the actor may see. Where something of a file is restricted, or new items are, the file is closed to all but whoever
 * uploaded it, and so is everything that can be done with it.
 */
export function visibleImports(actor: Actor): Prisma.ImportWhereInput {
  return {
    backlog: visibleBacklogs(actor),
    OR: [{ restricted: false, backlog: { classification: { not: 'restricted' } } }, { personId: actor.person.id }],
  };
}

/** Sprints that the actor may see: those of teams of the agency that one acts for. */
export function visibleSprints(actor: Actor): Prisma.SprintWhereInput {
  return { team: { agencyId: actor.agency.id } };
}

/**
 * Agreements that the actor may see: those of either side, whoever decides for it; and those that wait for whoever has the address that
 * they were sent to, and decides for an agency.
 */
export function visibleAgreements({ person, agency, role }: Actor): Prisma.AgreementWhereInput {
  const decides = role === 'administrator' || role === 'coordinator';
  return {
    OR: [
      { backlog: { agencyId: agency.id } },
      { partnerId: agency.id },
      ...(decides ? [{ partnerId: null, invitedEmail: person.email }] : []),
    ],
  };
}

/** Goals that the actor may see: the agency's own, and the national ones of every agency. */
export function visibleGoals(actor: Actor): Prisma.GoalWhereInput {
  return { OR: [{ agencyId: actor.agency.id }, { national: true }] };
}

/** Programmes that the actor may see: those their agency leads, and those that hold a backlog they see. */
export function visibleProgrammes(actor: Actor): Prisma.ProgrammeWhereInput {
  return { OR: [{ agencyId: actor.agency.id }, { backlogs: { some: { backlog: visibleBacklogs(actor) } } }] };
}

/** Services that the actor may see: the agency's own, and those that their owners have published. */
export function visibleServices(actor: Actor): Prisma.ServiceWhereInput {
  return { OR: [{ agencyId: actor.agency.id }, { published: true }] };
}

/** {@link visibleGoals} for rows `g` of goal. */
export function visibleGoalsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(g.agency_id = ${actor.agency.id}::uuid OR g.national)`;
}

/** {@link visibleItems} for rows `i` of item with `b` of backlog, wherever they are. */
export function visibleItemsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(b.agency_id = ${actor.agency.id}::uuid AND ${openItemsSql(actor)})`;
}

/** {@link visibleSprints} for rows `t` of team, whose sprints they are. */
export function openSprintsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`t.agency_id = ${actor.agency.id}::uuid`;
}

/** {@link visibleBacklogs} for rows `bl` of backlog. */
export function openBacklogsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`bl.agency_id = ${actor.agency.id}::uuid`;
}

/** Whose words rows `w` of agency_word are: those of titles that all of the agency may read. */
export function openWordsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`w.agency_id = ${actor.agency.id}::uuid`;
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

/** {@link visibleItems} for rows `i` of item, of whatever list. */
export function seenItemsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(i.backlog_id IN (SELECT own.id FROM backlog own WHERE own.agency_id = ${actor.agency.id}::uuid) AND ${openItemsSql(actor)})`;
}

/** {@link visibleItems} for rows `c` of card, within a board that was reached already. */
export function openCardsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(NOT c.restricted OR EXISTS (SELECT 1 FROM item named WHERE named.id = c.item_id AND named.created_by_id = ${actor.person.id}::uuid)
    OR EXISTS (SELECT 1 FROM assignment named WHERE named.item_id = c.item_id AND named.person_id = ${actor.person.id}::uuid))`;
}
