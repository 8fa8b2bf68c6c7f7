import type { Fact } from '#app/domain/activity/fact.ts';
import type { Context } from '#app/domain/command.server.ts';
import { type Reached, reach } from '#app/domain/reach/reach.server.ts';
import type { Level } from '#app/domain/reach/terms.ts';
import type { Item } from '#app/platform/prisma/client.ts';
import { lockLists } from './lists.server.ts';

/**
 * An item that the actor sees, with its lists locked, as it stands under the lock: it is read again, since another may have written
 * while this one waited.
 * @param partner the level that opens it to partners; none unless said
 * @throws NotFound, NotAllowed
 */
export async function reachLockedItem(ctx: Context, key: string, partner?: Level): Promise<Reached<Item>> {
  const item = await reach(ctx, partner).item(key);
  await lockLists(ctx.db, [item.backlogId]);
  return reach(ctx, partner).item(key);
}

/** A fact about an item as it stands now. */
export function factOf(item: Item, name: string, before?: unknown, after?: unknown): Fact {
  return {
    name,
    subject: 'item',
    subjectId: item.id,
    backlogId: item.backlogId,
    classification: item.classification,
    ...(before !== undefined && { old: before }),
    ...(after !== undefined && { new: after }),
  };
}
