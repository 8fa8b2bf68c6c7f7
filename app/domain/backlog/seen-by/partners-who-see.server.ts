import type { Names } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { metOn } from '#app/domain/reach/met.server.ts';
import { grantsThatOpen } from '#app/domain/reach/shared.server.ts';
import { peopleWhoSee } from '#app/domain/reach/visible.server.ts';
import { daysOf } from '#app/domain/sharing/terms/period.rules.ts';
import type { Grant, Item, Prisma } from '#app/platform/prisma/client.ts';
import { namedOn } from './own-people.server.ts';
import type { PartnerClosed, PartnerSees, Way } from './seen-by.ts';
import { whyClosed } from './why-closed.rules.ts';

type GrantTo = Grant & { agency: { id: string; code: string; names: Prisma.JsonValue } };

/** The agreements by which an agency, or each that does, sees an item. */
export async function waysTo(db: Reading['db'], item: Item, zone: string, agencyId?: string): Promise<Map<string, Way[]>> {
  const grants = await db.grant.findMany({
    where: { AND: [grantsThatOpen(item), agencyId ? { agencyId } : {}] },
    orderBy: [{ endsAt: 'desc' }, { id: 'asc' }],
  });
  const ways = new Map<string, Way[]>();
  for (const grant of grants) ways.set(grant.agencyId, [...(ways.get(grant.agencyId) ?? []), wayOf(grant, zone)]);
  return ways;
}

/**
 * Agencies that see an item of one's own, and those with an agreement on its backlog that do not. Of a partner's people its own count is
 * told, and by name those whom the owner has met: named on the item, or noted as having looked at this backlog, taken it out or changed it.
 */
export async function partnersWhoSee(
  { actor, db, now }: Reading,
  item: Item,
): Promise<{ partners: PartnerSees[]; closed: PartnerClosed[] }> {
  const { zone } = actor.agency;
  const grants = await db.grant.findMany({
    where: { backlogId: item.backlogId, agencyId: { not: actor.agency.id } },
    include: { agency: { select: { id: true, code: true, names: true } }, items: { where: { itemId: item.id }, take: 1 } },
    orderBy: [{ agency: { code: 'asc' } }, { id: 'asc' }],
  });
  const ways = await waysTo(db, item, zone);
  const named = await namedOn(db, item);
  const partners: PartnerSees[] = [];
  const closed: PartnerClosed[] = [];
  for (const agency of new Map(grants.map((grant) => [grant.agencyId, grant.agency])).values()) {
    const party = partyOf(agency);
    const open = ways.get(agency.id);
    if (open) {
      const who = { AND: [peopleWhoSee(item, agency.id)] };
      const people = await db.person.count({ where: who });
      partners.push({ agency: party, ways: open, people, met: await metOf(db, item, agency.id, who, named) });
      continue;
    }
    const theirs = grants
      .filter(({ agencyId }) => agencyId === agency.id)
      .map((grant) => ({ ...grant, inScope: grant.whole || grant.items.length > 0 }));
    const nearest = whyClosed(theirs, item.classification, now);
    if (!nearest) continue;
    const { agreementId, ceiling } = nearest.grant;
    closed.push({ agency: party, agreement: agreementId, why: nearest.why, ceiling, ...daysOf(nearest.grant, zone) });
  }
  return { partners, closed };
}

/** Of those who see the item for a partner, whom its owner knows by name. */
async function metOf(
  db: Reading['db'],
  { backlogId }: Item,
  agencyId: string,
  who: Prisma.PersonWhereInput,
  named: ReadonlyMap<string, 'made' | 'assigned'>,
): Promise<PartnerSees['met']> {
  const met = await metOn(db, backlogId, agencyId);
  const people = await db.person.findMany({
    where: { AND: [who, { id: { in: [...met, ...named.keys()] } }] },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return people.map(({ id, name }) => ({ name, named: named.get(id) ?? null }));
}

function wayOf({ agreementId: agreement, level, ceiling, whole, hides, ...period }: Grant, zone: string): Way {
  return { agreement, level, ceiling, whole, hides, end: daysOf(period, zone).end };
}

function partyOf({ code, names }: GrantTo['agency']): PartnerSees['agency'] {
  return { code, names: names as Names };
}
