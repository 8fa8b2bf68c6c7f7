import { type Names, nameIn } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { peopleWhoSee } from '#app/domain/reach/visible.server.ts';
import type { Item } from '#app/platform/prisma/client.ts';
import { type Asked, namedOne } from './blocker.rules.ts';
import type { Freer } from './blocker.ts';

/** Who can free a blocker, as its columns hold it, as it is called, and the people here who are told. */
export interface ReachedFreer {
  columns: { personId: string | null; teamId: string | null; agencyId: string | null; party: string | null };
  freer: Freer;
  people: string[];
}

/**
 * Whoever was named as who can free a blocker of an item; undefined where nobody was.
 * @throws NotFound; Refused where they cannot see the item, or it is one's own agency
 */
export async function reachFreer(ctx: Context, asked: Asked, item: Item): Promise<ReachedFreer | undefined> {
  const named = namedOne(asked);
  if (!named) return undefined;
  const columns = { personId: null, teamId: null, agencyId: null, party: null };
  const { actor, db } = ctx;
  if (named.kind === 'person') {
    const [person] = await reach(ctx).colleagues([named.id]);
    if (!person) return undefined;
    const sees = await db.person.count({ where: { AND: [peopleWhoSee(item, actor.agency.id), { id: person.id }] } });
    if (sees === 0) throw refuse('freer', 'freer_sees_not', { name: person.name });
    return { columns: { ...columns, personId: person.id }, freer: { ...named, name: person.name }, people: [person.id] };
  }
  if (named.kind === 'team') {
    const team = await reach(ctx).team(named.id);
    const members = await db.teamMember.findMany({ where: { teamId: idOf(team.id) }, select: { personId: true } });
    return {
      columns: { ...columns, teamId: team.id },
      freer: { ...named, name: team.name },
      people: members.map((each) => each.personId),
    };
  }
  if (named.kind === 'party')
    return { columns: { ...columns, party: named.id }, freer: { ...named, name: named.id }, people: [] };
  const agency = await db.agency.findFirst({ where: { code: named.id.toUpperCase() } });
  if (!agency) throw refuse('freer', 'unknown_agency', { code: named.id });
  if (agency.id === actor.agency.id) throw refuse('freer', 'freer_own_agency');
  const name = nameIn(agency.names as Names, actor.person.locale);
  return { columns: { ...columns, agencyId: agency.id }, freer: { kind: 'agency', id: agency.code, name }, people: [] };
}
