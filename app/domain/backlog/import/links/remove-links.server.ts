import type { Context } from '#app/domain/command.server.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import { seenFromTo } from '../../item/item-link.ts';
import { factOf } from '../../locked-item.server.ts';

/**
 * Removes the links that an import made: those of items that go with it, and of those that were there before; what stays of it keeps its
 * own, and so does what the actor does not see. Told on each item that remains.
 */
export async function removeItemLinks(
  { actor, db, record }: Context,
  importId: string,
  { gone, stay }: { gone: ReadonlySet<string>; stay: readonly string[] },
): Promise<void> {
  const refs = await db.importRef.findMany({ where: { importId, kind: 'link' }, select: { id: true, targetId: true } });
  const links = await db.itemLink.findMany({
    where: { id: { in: refs.map((ref) => ref.targetId) } },
    include: { from: true, to: true },
    orderBy: { id: 'asc' },
  });
  const ends = links.flatMap(({ fromId, toId }) => [fromId, toId]);
  const seen = await db.item.findMany({ where: { AND: [ownItems(actor), { id: { in: ends } }] }, select: { id: true } });
  const isSeen = new Set(seen.map(({ id }) => id));
  const staying = new Set(stay);
  const isKept = ({ fromId, toId }: (typeof links)[number]) =>
    ![fromId, toId].some((id) => gone.has(id)) && [fromId, toId].some((id) => staying.has(id) || !isSeen.has(id));
  const kept = new Set(links.filter(isKept).map((link) => link.id));
  const removed = links.filter((link) => !kept.has(link.id));
  await db.itemLink.deleteMany({ where: { id: { in: removed.map((link) => link.id) } } });
  await db.importRef.deleteMany({ where: { id: { in: refs.filter((ref) => !kept.has(ref.targetId)).map((ref) => ref.id) } } });
  for (const { id, kind, from, to } of removed) {
    if (!gone.has(from.id)) record(factOf(from, 'item.unlinked', { link: id, kind, to: to.key }));
    if (!gone.has(to.id)) record(factOf(to, 'item.unlinked', { link: id, kind: seenFromTo(kind), to: from.key }));
  }
}
