import type { Actor } from '#app/domain/actor.ts';
import { upTo } from '#app/domain/classification.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { idOf } from './id.ts';
import { type HiddenField, type Level, placingLevel } from './terms.ts';

/*
 * The one predicate of who may see what, as a Prisma `where` and as SQL. An item is seen by those who act for its owner agency, and by
 * those of an agency to which a grant in force opens it: its whole backlog or the item itself, up to a ceiling. A restricted one is seen
 * only by those named on it: who made it and who works on it. Membership of a team widens nothing. What begins with `own` knows no
 * grants; what an agency has besides its backlogs (boards, sprints, views, imports) is its own alone.
 */

interface Reading {
  actor: Actor;
  db: Db;
}

/** Whoever a grant may be to: somebody who acts for an agency, or the agency as a whole. */
export interface Acting {
  agency: Pick<Actor['agency'], 'id'>;
}

/** Backlogs of the agency that one acts for. */
export function ownBacklogs(actor: Actor): Prisma.BacklogWhereInput {
  return { agencyId: actor.agency.id };
}

/** Backlogs of other agencies of which a grant in force opens something to the actor's. */
export function sharedBacklogs(actor: Actor): Prisma.BacklogWhereInput {
  return { grants: { some: grantsInForce(actor) } };
}

/** Grants to the agency that one acts for, from their start to their end; nobody has to write anything for either. */
export function grantsInForce({ agency }: Acting): Prisma.GrantWhereInput {
  return { agencyId: agency.id, ...inForce() };
}

function inForce(): Prisma.GrantWhereInput {
  const now = new Date();
  return { startsAt: { lte: now }, endsAt: { gt: now } };
}

/** Agencies to which a grant in force opens something of the actor's own. */
export function visiblePartners(actor: Actor): Prisma.AgencyWhereInput {
  return { grants: { some: { ...inForce(), backlog: ownBacklogs(actor) } } };
}

/** Items of the agency that one acts for, as far as the actor may see them. */
export function ownItems(actor: Actor): Prisma.ItemWhereInput {
  return {
    backlog: ownBacklogs(actor),
    OR: [
      { classification: { not: 'restricted' } },
      { createdById: actor.person.id },
      { assignments: { some: { personId: actor.person.id } } },
    ],
  };
}

/** Items that the actor may see: own ones, and those that a grant in force opens; with `shows`, where it does not hide that field. */
export async function visibleItems(ctx: Reading, shows?: HiddenField): Promise<Prisma.ItemWhereInput> {
  const shared = await sharedItems(ctx, shows);
  return shared ? { OR: [ownItems(ctx.actor), shared] } : ownItems(ctx.actor);
}

/**
 * Items of other agencies that a grant in force opens to the actor; undefined where there is no grant. The grants are read first: a
 * condition that names their backlogs is planned as well as one's own, and costs whom nobody shares with nothing.
 */
export async function sharedItems({ actor, db }: Reading, shows?: HiddenField): Promise<Prisma.ItemWhereInput | undefined> {
  const named = [{ createdById: actor.person.id }, { assignments: { some: { personId: actor.person.id } } }];
  return grantedItems(db, actor, named, shows);
}

/** Items that the actor's teams work on: own ones, and those that terms let them take onto their boards. */
export async function workedItems({ actor, db }: Reading): Promise<Prisma.ItemWhereInput> {
  const named = [{ createdById: actor.person.id }, { assignments: { some: { personId: actor.person.id } } }];
  const shared = await grantedItems(db, actor, named, undefined, placingLevel);
  return shared ? { OR: [ownItems(actor), shared] } : ownItems(actor);
}

/** {@link sharedItems} asked for an agency as a whole: what at least one of those who act for it sees. */
export async function itemsSeenBy(db: Db, agency: Acting['agency'], shows?: HiddenField): Promise<Prisma.ItemWhereInput> {
  const belongs = { agencyId: agency.id, endedAt: null };
  const those = await db.membership.findMany({ where: { ...belongs, person: { disabledAt: null } }, select: { personId: true } });
  const ids = those.map(({ personId }) => personId);
  const ofIt = { disabledAt: null, memberships: { some: belongs } };
  const named = [{ createdById: { in: ids } }, { assignments: { some: { person: ofIt } } }];
  return (await grantedItems(db, { agency }, named, shows)) ?? { OR: [] };
}

/** What grants in force open to an agency; of restricted items, those on which somebody is `named` who may see them. */
async function grantedItems(db: Db, to: Acting, named: Prisma.ItemWhereInput[], shows?: HiddenField, level?: Level) {
  const grants = await db.grant.findMany({
    where: { ...grantsInForce(to), ...(level && { level }), ...(shows && { NOT: { hides: { has: shows } } }) },
    select: { id: true, backlogId: true, ceiling: true, whole: true },
  });
  if (grants.length === 0) return undefined;
  return {
    OR: grants.map(({ id, backlogId, ceiling, whole }) => ({
      backlogId,
      classification: { in: upTo(ceiling) },
      ...(!whole && { grants: { some: { grantId: id } } }),
      ...(ceiling === 'restricted' && { OR: [{ classification: { not: 'restricted' as const } }, ...named] }),
    })),
  };
}

/** People who may see an item of that agency: {@link ownItems} asked from the other side. */
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
    backlog: ownBacklogs(actor),
    OR: [{ restricted: false, backlog: { classification: { not: 'restricted' } } }, { personId: actor.person.id }],
  };
}

/**
 * Blockers that the actor may see: those of their own agency's items; and of what a partner shares with it those that name it, for the
 * others are between the owner and whom it waits for.
 */
export async function visibleBlockers(ctx: Reading): Promise<Prisma.BlockerWhereInput> {
  const shared = await sharedItems(ctx);
  const named = shared ? [{ agencyId: ctx.actor.agency.id, item: shared }] : [];
  return { OR: [{ item: ownItems(ctx.actor) }, ...named] };
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

/** Coordination terms that the actor may see: those of either side. What they open is another matter (coordination.server.ts). */
export function visibleCoordinations({ agency }: Actor): Prisma.CoordinationWhereInput {
  return { OR: [{ agencyId: agency.id }, { coordinatorId: agency.id }] };
}

/**
 * Proposals that the actor may see: those for backlogs of their agency, and those that it made, whatever became of the agreement; the
 * backlog behind them is another matter.
 */
export function visibleProposals({ agency }: Actor): Prisma.ProposalWhereInput {
  return { OR: [{ backlog: { agencyId: agency.id } }, { agencyId: agency.id }] };
}

/** Requests that the actor may see: those that their agency asks, and those that it is asked; the items that they hang on are another matter. */
export function visibleRequests({ agency }: Acting): Prisma.RequestWhereInput {
  return { OR: [{ agencyId: agency.id }, { toAgencyId: agency.id }] };
}

/** Monday reports that the actor may see: their agency's; what stands in them is asked of each row anew. */
export function visibleReports({ agency }: Acting): Prisma.ReportWhereInput {
  return { agencyId: agency.id };
}

/** Goals that the actor may see: the agency's own, and the national ones of every agency. */
export function visibleGoals(actor: Actor): Prisma.GoalWhereInput {
  return { OR: [{ agencyId: actor.agency.id }, { national: true }] };
}

/** Programmes that the actor may see: those their agency leads, and those that hold a backlog they see. */
export function visibleProgrammes(actor: Actor): Prisma.ProgrammeWhereInput {
  return { OR: [{ agencyId: actor.agency.id }, { backlogs: { some: { backlog: ownBacklogs(actor) } } }] };
}

/** Services that the actor may see: the agency's own, and those that their owners have published. */
export function visibleServices(actor: Actor): Prisma.ServiceWhereInput {
  return { OR: [{ agencyId: actor.agency.id }, { published: true }] };
}

/** Terms that the actor may see: those of backlogs and programmes that they see. What was taken out of a glossary nobody sees. */
export function visibleTerms(actor: Actor): Prisma.TermWhereInput {
  return {
    removedAt: null,
    OR: [{ backlog: ownBacklogs(actor) }, { backlog: sharedBacklogs(actor) }, { programme: visibleProgrammes(actor) }],
  };
}

/** Publications that the actor may see: their agency's own, but of items only those that they see. */
export function visiblePublications(actor: Actor): Prisma.PublicationWhereInput {
  return { agencyId: actor.agency.id, OR: [{ itemId: null }, { item: ownItems(actor) }] };
}

/** {@link visibleCoordinations} for rows `c` of coordination. */
export function visibleCoordinationsSql({ agency }: Actor): Prisma.Sql {
  return Prisma.sql`(c.agency_id = ${agency.id}::uuid OR c.coordinator_id = ${agency.id}::uuid)`;
}

/** {@link visibleGoals} for rows `g` of goal. */
export function visibleGoalsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(g.agency_id = ${actor.agency.id}::uuid OR g.national)`;
}

/** {@link visibleBlockers} for rows `held` of blocker of items `i` that the actor sees. */
export function openBlockersSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(held.agency_id = ${actor.agency.id}::uuid OR ${ofOwnBacklogSql(actor)})`;
}

/** {@link ownItems} for rows `i` of item with `b` of backlog. */
export function ownItemsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(b.agency_id = ${actor.agency.id}::uuid AND ${openItemsSql(actor)})`;
}

/** {@link visibleSprints} for rows `t` of team, whose sprints they are. */
export function openSprintsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`t.agency_id = ${actor.agency.id}::uuid`;
}

/** {@link ownBacklogs} for rows `bl` of backlog. */
export function ownBacklogsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`bl.agency_id = ${actor.agency.id}::uuid`;
}

/** {@link grantsInForce} for rows `g` of access_grant. */
export function grantsInForceSql(actor: Actor): Prisma.Sql {
  const now = new Date();
  return Prisma.sql`(g.agency_id = ${actor.agency.id}::uuid AND g.starts_at <= ${now} AND g.ends_at > ${now})`;
}

/** Whether rows `g` of access_grant reach rows `i` of item: its backlog or itself, up to the ceiling. */
export const reachesItemSql = Prisma.sql`(g.backlog_id = i.backlog_id AND i.classification <= g.ceiling
    AND (g.whole OR EXISTS (SELECT 1 FROM grant_item admitted WHERE admitted.grant_id = g.id AND admitted.item_id = i.id)))`;

/** Whether rows `bl` of backlog are seen: own ones, and {@link sharedBacklogs}. */
export function visibleBacklogsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`bl.id IN (${visibleBacklogIdsSql(actor)})`;
}

function visibleBacklogIdsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`SELECT own.id FROM backlog own WHERE own.agency_id = ${actor.agency.id}::uuid
    UNION ALL SELECT g.backlog_id FROM access_grant g WHERE ${grantsInForceSql(actor)}`;
}

/** {@link sharedItems} for rows `i` of item. */
export function sharedItemsSql(actor: Actor, shows?: HiddenField): Prisma.Sql {
  const shown = shows ? Prisma.sql`AND NOT ${shows}::hidden_field = ANY (g.hides)` : Prisma.empty;
  return Prisma.sql`(${openItemsSql(actor)} AND EXISTS (
    SELECT 1 FROM access_grant g WHERE ${grantsInForceSql(actor)} ${shown} AND ${reachesItemSql}))`;
}

/** {@link workedItems} for rows `i` of item, of whatever list. */
export function workedItemsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(${openItemsSql(actor)} AND (${ofOwnBacklogSql(actor)} OR EXISTS (
    SELECT 1 FROM access_grant g WHERE ${grantsInForceSql(actor)} AND g.level = ${placingLevel}::level AND ${reachesItemSql})))`;
}

/** Whether rows `i` of item, which the actor sees, show a field: own ones do, others as far as terms do not hide it. */
export function showsFieldSql(actor: Actor, field: HiddenField): Prisma.Sql {
  return Prisma.sql`(${ofOwnBacklogSql(actor)} OR ${sharedItemsSql(actor, field)})`;
}

/** Whether rows `i` of item are of the agency that one acts for; no more than that. */
export function ofOwnBacklogSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`i.backlog_id IN (SELECT own.id FROM backlog own WHERE own.agency_id = ${actor.agency.id}::uuid)`;
}

/** {@link visibleItems} for rows `i` of item, of whatever list; with `shows`, where that field is not hidden. */
export function visibleItemsSql(actor: Actor, shows?: HiddenField): Prisma.Sql {
  return Prisma.sql`(i.backlog_id IN (${visibleBacklogIdsSql(actor)}) AND (${ownItemRowsSql(actor)} OR ${sharedItemsSql(actor, shows)}))`;
}

/** Whose words rows `w` of own_word are: those of titles that all of the agency may read. */
export function openWordsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`w.agency_id = ${actor.agency.id}::uuid`;
}

/** {@link ownItems} for rows `i` of item, within a backlog or board that was reached already, and is one's own. */
export function openItemsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(i.classification <> 'restricted' OR i.created_by_id = ${actor.person.id}::uuid
    OR EXISTS (SELECT 1 FROM assignment named WHERE named.item_id = i.id AND named.person_id = ${actor.person.id}::uuid))`;
}

/** {@link ownItems} for rows `i` of item, of whatever list. */
export function ownItemRowsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(${ofOwnBacklogSql(actor)} AND ${openItemsSql(actor)})`;
}
