import type { Actor, Role } from '#app/domain/actor.ts';
import { actorFor, type World } from '#tests/support/world.ts';

/** Somebody of the neighbour with which the agency has agreements. */
export function neighbourFor(world: World, role: 'administrator' | 'coordinator' | 'member' = 'coordinator'): Actor {
  const { neighbour, ids } = world.own;
  const actor = actorFor(world, role as Role);
  return {
    ...actor,
    person: { ...actor.person, id: neighbour[role], email: `next-${role}@${ids.domain}` },
    agency: { ...actor.agency, id: neighbour.id, code: neighbour.code, names: { en: `Neighbour of ${ids.agency.code}` } },
  };
}
