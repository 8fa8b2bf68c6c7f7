import { peopleWhoSee } from '#app/domain/reach/visible.server.ts';
import { insertRows } from '#app/platform/insert-rows.server.ts';
import type { Bringing } from './bringing.server.ts';
import type { Hung } from './hung.ts';

/** Lets those watch items who watched them there, where they are people here who may see them. */
export async function bringWatchers({ ctx, people, backlog }: Bringing, hung: readonly Hung[]): Promise<void> {
  const wanted = hung.flatMap(({ itemId, watchers = [] }) =>
    [...new Set(watchers.flatMap((member) => people.get(member) ?? []))].map((person) => ({ itemId, person })),
  );
  if (wanted.length === 0) return;
  const items = await ctx.db.item.findMany({
    where: { id: { in: wanted.map(({ itemId }) => itemId) } },
    select: { id: true, classification: true, createdById: true },
  });
  const open = { id: '', classification: 'internal', createdById: null };
  const colleagues = await ctx.db.person.findMany({ where: peopleWhoSee(open, backlog.agencyId), select: { id: true } });
  const mayAll = new Set(colleagues.map(({ id }) => id));
  const may = new Map<string, ReadonlySet<string>>();
  for (const item of items.filter(({ classification }) => classification === 'restricted')) {
    const named = await ctx.db.person.findMany({ where: peopleWhoSee(item, backlog.agencyId), select: { id: true } });
    may.set(item.id, new Set(named.map(({ id }) => id)));
  }
  await insertRows(
    ctx.db,
    'watch',
    wanted
      .filter(({ itemId, person }) => (may.get(itemId) ?? mayAll).has(person))
      .map(({ itemId, person }) => ({ item_id: itemId, person_id: person, watching: true, since: ctx.now })),
  );
}
