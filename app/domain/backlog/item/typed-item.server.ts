import type { Context } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import type { Item, Prisma } from '#app/platform/prisma/client.ts';

/**
 * Another item, whose key a person typed into a field: that there is none is told beside it, in the same words for a hidden one.
 * @param among of which it may be; one's own agency's unless said
 * @throws Refused
 */
export async function typedItem(
  { actor, db }: Context,
  field: string,
  key: string,
  among: Prisma.ItemWhereInput = ownItems(actor),
): Promise<Item> {
  const item = await db.item.findFirst({ where: { AND: [{ key: key.toUpperCase() }, among] } });
  if (!item) throw refuse(field, 'unknown_item', { key });
  return item;
}
