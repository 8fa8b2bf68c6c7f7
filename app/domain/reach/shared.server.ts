import { type Actor, type Names, nameIn } from '#app/domain/actor.ts';
import { ceilingsOver, upTo } from '#app/domain/classification.ts';
import { NotAllowed } from '#app/domain/errors.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Grant, Item, Prisma } from '#app/platform/prisma/client.ts';
import { holds, type Level, type Terms, together } from './terms.ts';
import { type Acting, grantsInForce } from './visible.server.ts';

interface Reading {
  actor: Actor;
  db: Db;
}

/** Somebody who acts for an agency, or the agency as a whole: terms are the agency's. */
interface Sharing {
  actor: Acting;
  db: Db;
}

type Covered = Pick<Item, 'id' | 'backlogId' | 'classification'>;

/** The terms under which the actor sees each of these items of other agencies, by item. */
export async function termsOfItems({ actor, db }: Sharing, items: readonly Covered[]): Promise<Map<string, Terms>> {
  if (items.length === 0) return new Map();
  const ids = items.map(({ id }) => id);
  const grants = await db.grant.findMany({
    where: { ...grantsInForce(actor), backlogId: { in: [...new Set(items.map(({ backlogId }) => backlogId))] } },
    include: { items: { where: { itemId: { in: ids } }, select: { itemId: true } } },
  });
  const covers = (grant: (typeof grants)[number], item: Covered) =>
    grant.backlogId === item.backlogId &&
    upTo(grant.ceiling).includes(item.classification) &&
    (grant.whole || grant.items.some(({ itemId }) => itemId === item.id));
  return new Map(
    items.flatMap((item) => {
      const terms = together(grants.filter((grant) => covers(grant, item)).map(termsOf));
      return terms ? [[item.id, terms]] : [];
    }),
  );
}

/** The terms under which the actor sees something of each of these backlogs of other agencies, by backlog. */
export async function termsOfBacklogs({ actor, db }: Sharing, where: Prisma.GrantWhereInput): Promise<Map<string, Terms>> {
  const grants = await db.grant.findMany({ where: { AND: [grantsInForce(actor), where] } });
  return summed(grants, ({ backlogId }) => backlogId);
}

/** The agencies that a grant in force lets see an item, with the terms under which they do. */
export async function partnersOf(db: Db, item: Covered): Promise<Map<string, Terms>> {
  const grants = await db.grant.findMany({ where: grantsThatOpen(item) });
  return summed(grants, ({ agencyId }) => agencyId);
}

/** Grants in force that reach an item: its backlog or itself, up to a ceiling. Of a restricted one its people see it who are named on it. */
export function grantsThatOpen({ id, backlogId, classification }: Covered): Prisma.GrantWhereInput {
  const now = new Date();
  return {
    backlogId,
    startsAt: { lte: now },
    endsAt: { gt: now },
    ceiling: { in: ceilingsOver(classification) },
    OR: [{ whole: true }, { items: { some: { itemId: id } } }],
  };
}

/** The terms of grants added up, by what they have in common. */
function summed(grants: readonly Grant[], keyOf: (grant: Grant) => string): Map<string, Terms> {
  const terms = new Map<string, Terms>();
  for (const grant of grants) {
    const sum = together([terms.get(keyOf(grant)) ?? [], termsOf(grant)].flat());
    if (sum) terms.set(keyOf(grant), sum);
  }
  return terms;
}

function termsOf({ level, hides, ceiling, endsAt }: Grant): Terms {
  return { level, hides, ceiling, until: endsAt.toISOString() };
}

/**
 * Lets pass who has the level that an act of a partner needs; what needs none is the owner's alone.
 * @throws NotAllowed naming the level one has, and where to ask for more
 */
export async function checkLevel({ actor, db }: Reading, backlogId: string, terms: Terms, needed?: Level): Promise<void> {
  if (needed !== undefined && holds(terms, needed)) return;
  const { agency } = await db.backlog.findUniqueOrThrow({ where: { id: backlogId }, select: { agency: true } });
  const owner = nameIn(agency.names as Names, actor.person.locale);
  throw new NotAllowed('partner_may_not', { level: terms.level, owner, desk: agency.contactDesk });
}
