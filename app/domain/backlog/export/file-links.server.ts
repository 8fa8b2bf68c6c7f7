import type { Reading } from '#app/domain/query.server.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import { seenFromTo } from '../item/item-link.ts';
import type { FileItem } from './backlog-format.ts';

type Linked = FileItem['linked'];

/**
 * The links of items of a backlog to what the reader sees, by item: one within the backlog with the item that it is kept from, one to
 * another backlog with the item that is in this one.
 */
export async function fileLinks(
  { actor, db }: Reading,
  backlogId: string,
  itemIds: readonly string[],
): Promise<Map<string, Linked>> {
  const seen = ownItems(actor);
  const other = { select: { id: true, key: true, backlogId: true } } as const;
  const orderBy = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
  const forward = await db.itemLink.findMany({
    where: { fromId: { in: [...itemIds] }, to: seen },
    include: { to: other },
    orderBy,
  });
  const backward = await db.itemLink.findMany({
    where: { toId: { in: [...itemIds] }, from: { AND: [seen, { backlogId: { not: backlogId } }] } },
    include: { from: other },
    orderBy,
  });
  const linked = new Map<string, Linked>();
  const add = (item: string, kind: Linked[number]['kind'], to: (typeof forward)[number]['to']) =>
    linked.set(item, [...(linked.get(item) ?? []), { kind, to: to.key, elsewhere: to.backlogId === backlogId ? null : to.id }]);
  for (const { fromId, kind, to } of forward) add(fromId, kind, to);
  for (const { toId, kind, from } of backward) add(toId, seenFromTo(kind), from);
  return linked;
}
