import type { Reading } from '#app/domain/query.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import type { ItemLink } from '../backlog.ts';
import type { ItemPage } from '../item-page.ts';

const link = { key: true, title: true, type: true } as const;

/**
 * What an item is a part of, the largest first, up to the first that the reader may not see; `top` is the id of the largest, or of the item
 * itself.
 */
export async function lineAbove(
  { actor, db }: Reading,
  item: { id: string; parentId: string | null },
): Promise<{ line: ItemLink[]; top: string }> {
  const line: ItemLink[] = [];
  let top = item.id;
  if (item.parentId === null) return { line, top };
  const seen = await visibleItems({ actor, db });
  for (let id: string | null = item.parentId; id !== null; ) {
    const above: (ItemLink & { parentId: string | null }) | null = await db.item.findFirst({
      where: { AND: [seen, { id }] },
      select: { ...link, parentId: true },
    });
    if (!above) break;
    line.unshift({ key: above.key, title: above.title, type: above.type });
    top = id;
    id = above.parentId;
  }
  return { line, top };
}

/** The parts of an item that the reader sees, in joint order, archived ones last. */
export async function partsOf({ actor, db }: Reading, itemId: string): Promise<ItemPage['parts']> {
  const parts = await db.item.findMany({
    where: { AND: [await visibleItems({ actor, db }), { parentId: itemId }] },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { rank: 'asc' }],
    select: { ...link, archivedAt: true, state: { select: { name: true, category: true } } },
  });
  return parts.map(({ archivedAt, ...part }) => ({ ...part, archived: archivedAt !== null }));
}
