import { namesOf } from '#app/domain/activity/names-of.server.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { peopleWhoSee } from '#app/domain/reach/visible.server.ts';
import type { Item } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import type { LoweringLine } from './lowering.ts';
import { openLowering } from './reached-lowering.server.ts';

/** The request about an item of one's own agency that waits for a second person, and who that may be. */
export async function loweringOf({ actor, db }: Reading, item: Item): Promise<LoweringLine | null> {
  const asked = await openLowering(db, item.id);
  if (!asked) return null;
  const { id, from, to, why, askedById, askedAt } = asked;
  const deciders = await db.membership.findMany({
    where: {
      agencyId: actor.agency.id,
      role: { in: [...access['confirm-lowering']] },
      endedAt: null,
      personId: { not: askedById },
      person: peopleWhoSee(item, actor.agency.id),
    },
    select: { name: true, person: { select: { name: true } } },
    orderBy: { person: { name: 'asc' } },
  });
  return {
    ...{ id, from, to, why },
    by: (await namesOf(db, [askedById])).get(askedById) ?? '',
    at: askedAt.toISOString(),
    own: askedById === actor.person.id,
    deciders: deciders.map(({ name, person }) => name ?? person.name),
  };
}
