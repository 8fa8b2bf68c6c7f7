import type { Fact } from '#app/domain/activity/fact.ts';
import { ceilingsOver } from '#app/domain/classification.ts';
import type { Context } from '#app/domain/command.server.ts';
import { coordinationInForce } from '#app/domain/reach/coordination.server.ts';
import type { Item } from '#app/platform/prisma/client.ts';
import { askedOf, type Changed, coordinatorsOf, type Shown } from './heard.rules.ts';

interface Happened {
  before: Shown | null;
  after: Shown | null;
  changed?: readonly Changed[];
}

/** Who of other agencies hears that something about a blocker of the actor's own agency is another now; never what. */
export async function heardBy(
  { actor, db }: Pick<Context, 'actor' | 'db'>,
  { classification, archivedAt }: Pick<Item, 'classification' | 'archivedAt'>,
  { before, after, changed = ['always'] }: Happened,
): Promise<NonNullable<Fact['heardBy']>> {
  const holding = { agencyId: actor.agency.id, ceiling: { in: ceilingsOver(classification) }, ...coordinationInForce() };
  const coordinating = await db.agency.findMany({
    where: { coordinates: true, id: { not: actor.agency.id } },
    select: { id: true, coordinationGrants: { where: holding, select: { shows: true } } },
  });
  const all = coordinating.map(({ id, coordinationGrants: [grant] }) => ({ id, shows: grant?.shows ?? null }));
  const happened = { before, after, changed, classification, archived: archivedAt !== null };
  return { asked: askedOf(happened), coordinators: coordinatorsOf(all, happened) };
}
