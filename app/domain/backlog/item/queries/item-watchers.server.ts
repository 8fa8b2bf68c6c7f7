import type { Reading } from '#app/domain/query.server.ts';
import { peopleWhoSee } from '#app/domain/reach/visible.server.ts';
import type { ItemPage } from '../../item-page.ts';

type Watched = Parameters<typeof peopleWhoSee>[0];

/** Who watches an item, of those who may see it now, and whether the reader is one of them. */
export async function itemWatchers({ actor, db }: Reading, item: Watched): Promise<Pick<ItemPage, 'watchers' | 'watching'>> {
  const rows = await db.watch.findMany({
    where: { itemId: item.id, watching: true, person: peopleWhoSee(item, actor.agency.id) },
    include: { person: { select: { id: true, name: true } } },
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
  });
  const watchers = rows.map(({ person }) => person);
  return { watchers, watching: watchers.some(({ id }) => id === actor.person.id) };
}
