import type { Actor } from '#app/domain/actor.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Before } from '../before.ts';
import type { StagedTie } from '../staged.ts';
import { keptLink } from './plan-ties.rules.ts';

interface Reading {
  actor: Actor;
  db: Db;
}

/** The links that known items have among what the actor sees, and what of other backlogs the file ties them to. */
export async function knownLinks(
  { actor, db }: Reading,
  known: readonly string[],
  ties: readonly StagedTie[],
): Promise<Pick<Before, 'linked' | 'elsewhere'>> {
  if (ties.length === 0) return { linked: new Set(), elsewhere: new Set() };
  const seen = ownItems(actor);
  const links = await db.itemLink.findMany({
    where: { OR: [{ fromId: { in: [...known] } }, { toId: { in: [...known] } }], from: seen, to: seen },
  });
  const named = [...new Set(ties.flatMap(({ elsewhere }) => (elsewhere === undefined ? [] : idOf(elsewhere))))];
  const others = await db.item.findMany({ where: { AND: [seen, { id: { in: named } }] }, select: { id: true } });
  return {
    linked: new Set(links.map(({ kind, fromId, toId }) => keptLink({ kind, from: fromId, to: toId }))),
    elsewhere: new Set(others.map(({ id }) => id)),
  };
}
