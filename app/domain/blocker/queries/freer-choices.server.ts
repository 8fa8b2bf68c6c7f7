import { type Names, nameIn } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { peopleWhoSee } from '#app/domain/reach/visible.server.ts';
import type { Item } from '#app/platform/prisma/client.ts';
import type { FreerChoice } from '../blocker.ts';

/** So many of those whom the reader's agency named lately come first. */
const recentAtMost = 5;

/** Who can be named as the one who can free a blocker of an item of one's own: those named lately, one's people, teams, other agencies. */
export async function freerChoices({ actor, db }: Reading, item: Item): Promise<FreerChoice[]> {
  const [people, teams, agencies, lately] = [
    await db.person.findMany({
      where: peopleWhoSee(item, actor.agency.id),
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
    await db.team.findMany({ where: { agencyId: actor.agency.id }, select: { id: true, name: true }, orderBy: { name: 'asc' } }),
    await db.agency.findMany({
      where: { id: { not: actor.agency.id } },
      select: { id: true, code: true, names: true },
      orderBy: { code: 'asc' },
    }),
    await db.blocker.findMany({
      where: { raisedById: actor.person.id, item: { backlog: { agencyId: actor.agency.id } } },
      select: { personId: true, teamId: true, agencyId: true, party: true },
      orderBy: { raisedAt: 'desc' },
      take: 30,
    }),
  ];
  const all: (FreerChoice & { row: string })[] = [
    ...people.map(({ id, name }) => ({ kind: 'person' as const, id, name, recent: false, row: id })),
    ...teams.map(({ id, name }) => ({ kind: 'team' as const, id, name, recent: false, row: id })),
    ...agencies.map(({ id, code, names }) => ({
      ...{ kind: 'agency' as const, id: code, recent: false, row: id },
      name: nameIn(names as Names, actor.person.locale),
    })),
  ];
  const named = [
    ...new Set(lately.map(({ personId, teamId, agencyId, party }) => personId ?? teamId ?? agencyId ?? `=${party}`)),
  ];
  const recent = named.slice(0, recentAtMost).flatMap((row) => {
    if (row.startsWith('=')) return [{ kind: 'party' as const, id: row.slice(1), name: row.slice(1), recent: true, row }];
    const choice = all.find((each) => each.row === row);
    return choice ? [{ ...choice, recent: true }] : [];
  });
  const rows = new Set(recent.map(({ row }) => row));
  return [...recent, ...all.filter(({ row }) => !rows.has(row))].map(({ row: _row, ...choice }) => choice);
}
