import type { Actor } from '#app/domain/actor.ts';
import { NotFound } from '#app/domain/errors.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Item, Person, Prisma } from '#app/platform/prisma/client.ts';
import { idOf } from './id.ts';
import { type PartnerMet, partnersMet } from './met.server.ts';
import { ownSessions, ownTokens } from './own.server.ts';
import { checkLevel, termsOfBacklogs, termsOfItems } from './shared.server.ts';
import type { Level, Terms } from './terms.ts';
import {
  ownBacklogs,
  ownItems,
  sharedBacklogs,
  sharedItems,
  visibleAgreements,
  visibleBlockers,
  visibleCoordinations,
  visibleGoals,
  visibleImports,
  visiblePartners,
  visibleProgrammes,
  visibleProposals,
  visiblePublications,
  visibleReports,
  visibleRequests,
  visibleServices,
  visibleSprints,
  visibleTerms,
} from './visible.server.ts';
import { visibleBoards, visibleViews } from './visible-boards.server.ts';

/** A thing of one's own agency, for which `terms` is null, or of another's, with the terms under which it is seen. */
export type Reached<T> = T & { terms: Terms | null };

/**
 * The only way from an id that came from outside to a thing. Each finder returns the row as the actor may see it, or throws
 * NotFound, in the same words and by the same statements whether the thing is hidden or absent. What another agency shares is found
 * too, and is NotAllowed unless its terms hold the level `partner`: without one only what is one's own agency's passes.
 */
export function reach({ actor, db }: { actor: Actor; db: Db }, partner?: Level) {
  const itemsWhere = async (where: Prisma.ItemWhereInput, expected: number): Promise<Reached<Item>[]> => {
    const own = await db.item.findMany({ where: { AND: [where, ownItems(actor)] } });
    if (own.length === expected) return own.map((row) => ({ ...row, terms: null }));
    const open = await sharedItems({ actor, db });
    const rows = open ? await db.item.findMany({ where: { AND: [where, open] } }) : [];
    const terms = await termsOfItems({ actor, db }, rows);
    const shared = rows.flatMap((row) => {
      const seen = terms.get(row.id);
      return seen ? [{ ...row, terms: seen }] : [];
    });
    return [...own.map((row) => ({ ...row, terms: null })), ...shared];
  };
  /** Lets what was found pass, if the terms under which it is seen hold the level. */
  const permitted = async <T extends { id: string; terms: Terms | null }>(row: T, backlogId: string): Promise<T> => {
    if (row.terms) await checkLevel({ actor, db }, backlogId, row.terms, partner);
    return row;
  };
  /** Something that hangs on a backlog: of one's own, else of a shared one. */
  const ofBacklog = async <T extends { id: string }>(
    find: (backlog: Prisma.BacklogWhereInput) => Promise<T | null>,
    backlogOf: (row: T) => string,
  ): Promise<Reached<T>> => {
    const own = await find(ownBacklogs(actor));
    if (own) return { ...own, terms: null };
    const row = found(await find(sharedBacklogs(actor)));
    const backlogId = backlogOf(row);
    const terms = found((await termsOfBacklogs({ actor, db }, { backlogId })).get(backlogId) ?? null);
    return permitted({ ...row, terms }, backlogId);
  };
  const membershipOf = async (id: string) => {
    const where = { personId: idOf(id), agencyId: actor.agency.id };
    const membership = await db.membership.findFirst({ where, include: { person: true } });
    return membership && { ...membership, person: asKnown(membership.person, membership) };
  };
  const invitationOf = async (id: string) => {
    const link = await db.oneTimeLink.findFirst({
      where: { personId: idOf(id), agencyId: actor.agency.id, purpose: 'belong', usedAt: null },
      include: { person: { select: { email: true } } },
    });
    if (!link?.role) return null;
    const { personId, person, name, role, teams, createdAt, expiresAt, createdById } = link;
    return { personId, email: person.email, name: name ?? '', role, teams, createdAt, expiresAt, createdById };
  };
  return {
    /** An item by its key. */
    async item(key: string) {
      const [item] = await itemsWhere({ key: key.toUpperCase() }, 1);
      const seen = found(item ?? null);
      return permitted(seen, seen.backlogId);
    },
    /** Items by their keys, in the order of the keys; every one must be seen. */
    async items(keys: readonly string[]) {
      const wanted = new Set(keys.map((key) => key.toUpperCase()));
      const rows = await itemsWhere({ key: { in: [...wanted] } }, wanted.size);
      const byKey = new Map(rows.map((row) => [row.key, row]));
      const seen = keys.map((key) => found(byKey.get(key.toUpperCase()) ?? null));
      for (const item of seen) await permitted(item, item.backlogId);
      return seen;
    },
    /** A backlog by its prefix. */
    async backlog(prefix: string) {
      const where = { prefix: prefix.toUpperCase() };
      return ofBacklog(
        (seen) => db.backlog.findFirst({ where: { AND: [where, seen] } }),
        ({ id }) => id,
      );
    },
    /** A board by its id, with its team. */
    async board(id: string) {
      return found(await db.board.findFirst({ where: { id: idOf(id), ...visibleBoards(actor) }, include: { team: true } }));
    },
    /** A column of a board that was reached. */
    async column(boardId: string, id: string) {
      return found(await db.column.findFirst({ where: { id: idOf(id), boardId, board: visibleBoards(actor) } }));
    },
    /** A state by its id, of a backlog that the actor sees. */
    async state(id: string) {
      return ofBacklog(
        (backlog) => db.state.findFirst({ where: { id: idOf(id), backlog } }),
        ({ backlogId }) => backlogId,
      );
    },
    /** A label by its id, of a backlog that the actor sees. */
    async label(id: string) {
      return ofBacklog(
        (backlog) => db.label.findFirst({ where: { id: idOf(id), backlog } }),
        ({ backlogId }) => backlogId,
      );
    },
    /** A blocker by its id, with its item. */
    async blocker(id: string) {
      const where = { id: idOf(id), ...(await visibleBlockers({ actor, db })) };
      const blocker = found(await db.blocker.findFirst({ where, include: { item: true } }));
      const [seen] = await itemsWhere({ id: blocker.itemId }, 1);
      const item = found(seen ?? null);
      await permitted(item, item.backlogId);
      return { ...blocker, item };
    },
    /** A step of the ladder about a request of either side, or about a blocker of one's own agency. */
    async step(id: string) {
      const seen = [{ request: visibleRequests(actor) }, { blocker: { item: ownItems(actor) } }];
      return found(await db.escalationStep.findFirst({ where: { id: idOf(id), OR: seen } }));
    },
    /** A goal by its id. */
    async goal(id: string) {
      return found(await db.goal.findFirst({ where: { id: idOf(id), ...visibleGoals(actor) } }));
    },
    /** An objective by its id, with its goal. */
    async objective(id: string) {
      return found(await db.objective.findFirst({ where: { id: idOf(id), goal: visibleGoals(actor) }, include: { goal: true } }));
    },
    /** The objective that something is linked to; null where the actor may not see it. */
    objectiveIfSeen(id: string) {
      return db.objective.findFirst({ where: { id, goal: visibleGoals(actor) } });
    },
    /** A programme by its id. */
    async programme(id: string) {
      return found(await db.programme.findFirst({ where: { id: idOf(id), ...visibleProgrammes(actor) } }));
    },
    /** A funding line of a programme that the actor sees, with that programme. */
    async fundingLine(id: string) {
      const where = { id: idOf(id), programme: visibleProgrammes(actor) };
      return found(await db.fundingLine.findFirst({ where, include: { programme: true } }));
    },
    /** A service by its id. */
    async service(id: string) {
      return found(await db.service.findFirst({ where: { id: idOf(id), ...visibleServices(actor) } }));
    },
    /** The service that something is linked to; null where the actor may not see it. */
    serviceIfSeen(id: string) {
      return db.service.findFirst({ where: { id, ...visibleServices(actor) } });
    },
    /** A term of a glossary by its id, with the backlog or the programme whose glossary it is. */
    async term(id: string) {
      const where = { id: idOf(id), ...visibleTerms(actor) };
      const term = found(await db.term.findFirst({ where, include: { backlog: true, programme: true } }));
      if (!term.backlog || term.backlog.agencyId === actor.agency.id) return term;
      const backlogId = term.backlog.id;
      const terms = found((await termsOfBacklogs({ actor, db }, { backlogId })).get(backlogId) ?? null);
      return permitted({ ...term, terms }, backlogId);
    },
    /** A publication of the agency that one acts for. */
    async publication(id: string) {
      return found(await db.publication.findFirst({ where: { id: idOf(id), ...visiblePublications(actor) } }));
    },
    /** A team of the agency that one acts for. */
    async team(id: string) {
      return found(await db.team.findFirst({ where: { id: idOf(id), agencyId: actor.agency.id } }));
    },
    /** A person who belongs, or belonged, to the agency that one acts for, as it knows them, with that membership. */
    async person(id: string) {
      const membership = found(await membershipOf(id));
      return { ...membership.person, membership };
    },
    /** Somebody with an account whom the agency that one acts for has invited, and who is still to accept. */
    async invitation(personId: string) {
      return found(await invitationOf(personId));
    },
    /** Whoever stands in the agency's list of people: by an invitation that waits, else by a membership, now or once. */
    async listed(id: string) {
      const [invitation, membership] = [await invitationOf(id), await membershipOf(id)];
      return invitation ? { invitation } : { membership: found(membership) };
    },
    /** People who belong to the agency that one acts for now, e.g. to assign. */
    async colleagues(ids: readonly string[]) {
      const rows = await db.membership.findMany({
        where: { personId: { in: ids.map(idOf) }, agencyId: actor.agency.id, endedAt: null, person: { disabledAt: null } },
        include: { person: true },
      });
      const byId = new Map(rows.map((row) => [row.personId, row.person]));
      return ids.map((id) => found(byId.get(id.toLowerCase()) ?? null));
    },
    /** Somebody to name on an item that was reached: a colleague, or on one's own item somebody of a partner who was met on its backlog. */
    async toName(id: string, item: Reached<Item>): Promise<{ id: string; name: string; met: PartnerMet | null }> {
      const where = { personId: idOf(id), agencyId: actor.agency.id, endedAt: null, person: { disabledAt: null } };
      const colleague = await db.membership.findFirst({ where, select: { person: { select: { id: true, name: true } } } });
      if (colleague) return { ...colleague.person, met: null };
      const met = item.terms === null ? await partnersMet(db, item, actor.agency.id) : [];
      const person = found(met.find((each) => each.id === id.toLowerCase()) ?? null);
      return { ...person, met: person };
    },
    /** One of the actor's own sessions; by a token of those that act for its agency. */
    async session(id: string) {
      return found(await db.session.findFirst({ where: { id, ...ownSessions(actor) } }));
    },
    /** One of the actor's own API tokens; by a token of those of its agency. */
    async token(id: string) {
      return found(await db.apiToken.findFirst({ where: { id: idOf(id), ...ownTokens(actor) } }));
    },
    /** A sprint by its id, with its team. */
    async sprint(id: string) {
      return found(await db.sprint.findFirst({ where: { id: idOf(id), ...visibleSprints(actor) }, include: { team: true } }));
    },
    /** A Monday report of the actor's agency that was frozen. */
    async frozenReport(id: string) {
      return found(
        await db.report.findFirst({ where: { AND: [visibleReports(actor), { id: idOf(id), frozenAt: { not: null } }] } }),
      );
    },
    /** A view of a list that the actor sees: their own, or everybody's. */
    async view(id: string) {
      return found(await db.savedView.findFirst({ where: { id: idOf(id), ...visibleViews(actor) } }));
    },
    /** An agreement of either side, with its backlog, both agencies and all versions in their order. */
    async agreement(id: string) {
      return found(
        await db.agreement.findFirst({
          where: { id: idOf(id), ...visibleAgreements(actor) },
          include: {
            backlog: { include: { agency: true } },
            partner: true,
            versions: { orderBy: { number: 'asc' } },
          },
        }),
      );
    },
    /** Coordination terms of either side, with both agencies and all versions in their order. */
    async coordination(id: string) {
      return found(
        await db.coordination.findFirst({
          where: { id: idOf(id), ...visibleCoordinations(actor) },
          include: { agency: true, coordinator: true, versions: { orderBy: { number: 'asc' } } },
        }),
      );
    },
    /** A proposal of either side, with its backlog, both agencies and all versions in their order. */
    async proposal(id: string) {
      return found(
        await db.proposal.findFirst({
          where: { id: idOf(id), ...visibleProposals(actor) },
          include: {
            backlog: { include: { agency: true } },
            agency: true,
            versions: { orderBy: { number: 'asc' } },
          },
        }),
      );
    },
    /** A request of either side, with both agencies and its ledger in its order. */
    async request(id: string) {
      return found(
        await db.request.findFirst({
          where: { id: idOf(id), ...visibleRequests(actor) },
          include: { agency: true, toAgency: true, entries: { include: { agency: true }, orderBy: { number: 'asc' } } },
        }),
      );
    },
    /** An agency to which a grant in force opens something of the actor's own, by its code. */
    async partner(code: string) {
      return found(await db.agency.findFirst({ where: { code: code.toUpperCase(), ...visiblePartners(actor) } }));
    },
    /** An import that the actor sees, with its backlog. */
    async import(id: string) {
      return found(
        await db.import.findFirst({
          where: { id: idOf(id), ...visibleImports(actor) },
          include: { backlog: true },
          omit: { file: true },
        }),
      );
    },
  };
}

/** An account as an agency knows it: by the name that it calls them, and disabled only where the agency itself did that. */
function asKnown(person: Person, { agencyId, name }: { agencyId: string; name: string | null }): Person {
  const disabledAt = person.disabledInId === agencyId ? person.disabledAt : null;
  return { ...person, name: name ?? person.name, disabledAt };
}

function found<T>(row: T | null): T {
  if (row === null) throw new NotFound();
  return row;
}
