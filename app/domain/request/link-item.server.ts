import type { Context } from '#app/domain/command.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import type { Item } from '#app/platform/prisma/client.ts';

/**
 * Hangs a request on an item of the actor's side, or takes it off; told to that side alone, and as closed as the item is. One that hung
 * there before and is closed to the actor is not named.
 */
export async function linkItem(ctx: Context, requestId: string, item: Item | null): Promise<void> {
  const { actor, db } = ctx;
  const agencyId = actor.agency.id;
  const side = { requestId_agencyId: { requestId, agencyId } };
  const linked = await db.requestItem.findUnique({ where: side });
  if ((linked?.itemId ?? null) === (item?.id ?? null)) return;
  const seen = { AND: [{ id: linked?.itemId ?? '' }, await visibleItems(ctx)] };
  const before = linked && (await db.item.findFirst({ where: seen, select: { key: true } }));
  if (linked) await db.requestItem.delete({ where: side });
  if (item) await db.requestItem.create({ data: { requestId, agencyId, itemId: item.id } });
  ctx.record({
    name: 'request.item_linked',
    subject: 'request',
    subjectId: requestId,
    agencies: [agencyId],
    ...(item && { classification: item.classification }),
    old: { item: before?.key ?? null },
    new: { item: item?.key ?? null },
  });
}
