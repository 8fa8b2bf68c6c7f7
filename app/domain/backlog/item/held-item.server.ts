import type { Context } from '#app/domain/command.server.ts';
import { type Reached, reach } from '#app/domain/reach/reach.server.ts';
import type { Level } from '#app/domain/reach/terms.ts';
import { type Item, Prisma } from '#app/platform/prisma/client.ts';

/**
 * An item that the actor sees, held against others who write what hangs on it, until the transaction ends; its lists are not, since none
 * of that stands in them.
 * @param partner the level that opens it to partners; none unless said
 * @throws NotFound, NotAllowed
 */
export async function reachHeldItem(ctx: Context, key: string, partner?: Level): Promise<Reached<Item>> {
  const item = await reach(ctx, partner).item(key);
  await holdItems(ctx, [item.id]);
  return item;
}

/** Whether an item is of the agency that one acts for: what happens to another's is told in one's own trail only. */
export async function isOwn({ actor, db }: Context, { backlogId }: Pick<Item, 'backlogId'>): Promise<boolean> {
  return (await db.backlog.count({ where: { id: backlogId, agencyId: actor.agency.id } })) > 0;
}

/** Holds items in one fixed order. */
export async function holdItems({ db }: Context, ids: readonly string[]): Promise<void> {
  await db.$queryRaw(Prisma.sql`SELECT 1 FROM item WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`);
}
