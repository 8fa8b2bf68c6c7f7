import type { Reading } from '#app/domain/query.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import type { LinkedItem } from '../../item-page.ts';
import { linkKinds, seenFromTo } from '../item-link.ts';

const other = {
  select: {
    key: true,
    title: true,
    type: true,
    archivedAt: true,
    backlogId: true,
    state: { select: { name: true, category: true } },
  },
} as const;

/** The items that an item is tied to, of those that the reader sees, by kind. */
export async function linkedItems({ actor, db }: Reading, itemId: string): Promise<LinkedItem[]> {
  const seen = await visibleItems({ actor, db });
  const order = [{ createdAt: 'asc' }, { id: 'asc' }] as const;
  const forward = await db.itemLink.findMany({
    where: { fromId: itemId, to: seen },
    orderBy: [...order],
    include: { to: other },
  });
  const backward = await db.itemLink.findMany({
    where: { toId: itemId, from: seen },
    orderBy: [...order],
    include: { from: other },
  });
  return [
    ...forward.map(({ id, kind, to }) => ({ id, kind, ...faceOf(to) })),
    ...backward.map(({ id, kind, from }) => ({ id, kind: seenFromTo(kind), ...faceOf(from) })),
  ].sort((one, two) => linkKinds.indexOf(one.kind) - linkKinds.indexOf(two.kind));
}

function faceOf<T extends { archivedAt: Date | null; backlogId: string }>({ archivedAt, backlogId, ...face }: T) {
  return { ...face, backlog: backlogId, archived: archivedAt !== null };
}
