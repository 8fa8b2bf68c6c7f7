import type { Names } from '#app/domain/actor.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Item } from '#app/platform/prisma/client.ts';
import { grantsThatOpen } from './shared.server.ts';
import { wholeLists } from './whole-lists.server.ts';

/** Somebody of another agency whom the owner of a backlog has met on it. */
export interface PartnerMet {
  id: string;
  name: string;
  agency: { id: string; code: string; names: Names };
  /** Whether they would see the item in question if they were named on it. */
  wouldSee: boolean;
}

/** Ids of an agency's people whom the owner of a backlog has met there: noted as having looked at it, taken it out or changed something. */
export async function metOn(db: Db, backlogId: string, agencyId: string): Promise<string[]> {
  const looked = await db.partnerUse.groupBy({ by: ['personId'], where: { agencyId, backlogId } });
  const changes = [
    { backlogId, subject: 'item' },
    { subjectId: backlogId, name: 'backlog.exported' },
  ];
  // Also what they did to items that are hidden from the reader, which are not named. PostgreSQL gives each person once, not each event.
  const acted = await wholeLists(db, [backlogId], () =>
    db.event.groupBy({ by: ['personId'], where: { agencyId, personId: { not: null }, OR: changes } }),
  );
  return [...looked, ...acted].flatMap(({ personId }) => personId ?? []);
}

/**
 * People of partners whom the owner has met on the backlog of an item of its own, as long as terms are in force there: those who would see
 * the item if they were named on it, and those whom its classification or the scope of the terms would still keep out.
 */
export async function partnersMet(db: Db, item: Item, ownerId: string): Promise<PartnerMet[]> {
  const now = new Date();
  const grants = await db.grant.findMany({
    where: { backlogId: item.backlogId, agencyId: { not: ownerId }, startsAt: { lte: now }, endsAt: { gt: now } },
    select: { id: true, agency: { select: { id: true, code: true, names: true } } },
    orderBy: [{ agency: { code: 'asc' } }, { id: 'asc' }],
  });
  if (grants.length === 0) return [];
  const opening = await db.grant.findMany({ where: grantsThatOpen(item), select: { agencyId: true } });
  const met: PartnerMet[] = [];
  for (const agency of new Map(grants.map((grant) => [grant.agency.id, grant.agency])).values()) {
    const wouldSee = opening.some(({ agencyId }) => agencyId === agency.id);
    const people = await db.person.findMany({
      where: {
        id: { in: await metOn(db, item.backlogId, agency.id) },
        disabledAt: null,
        memberships: { some: { agencyId: agency.id, endedAt: null } },
        NOT: { memberships: { some: { agencyId: ownerId, endedAt: null } } },
      },
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    met.push(...people.map((person) => ({ ...person, agency: { ...agency, names: agency.names as Names }, wouldSee })));
  }
  // Who belongs to two partners stands there once: for the one whose terms reach the item.
  const once = new Map<string, PartnerMet>();
  for (const each of met.toSorted((one, other) => Number(other.wouldSee) - Number(one.wouldSee)))
    if (!once.has(each.id)) once.set(each.id, each);
  return [...once.values()];
}
