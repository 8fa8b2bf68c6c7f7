import type { Context } from '#app/domain/command.server.ts';
import type { Item } from '#app/platform/prisma/client.ts';
import { linkedItem } from './linked-item.server.ts';

/**
 * Hangs a request on an item of the actor's side in place of the one that they see there, or takes that one off; told to that side alone, and
 * as closed as the item is. What hangs there and is closed to the actor stays for those who see it, and the act is as if it were not there.
 */
export async function linkItem(ctx: Context, requestId: string, item: Item | null): Promise<void> {
  const { actor, db, now } = ctx;
  const agencyId = actor.agency.id;
  const before = await linkedItem(ctx, requestId);
  if (before?.id === item?.id) return;
  const side = { requestId, agencyId };
  if (before) await db.requestItem.delete({ where: { requestId_agencyId_itemId: { ...side, itemId: before.id } } });
  if (item) {
    const link = { ...side, itemId: item.id };
    await db.requestItem.upsert({
      where: { requestId_agencyId_itemId: link },
      create: { ...link, linkedAt: now },
      update: { linkedAt: now },
    });
  }
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
