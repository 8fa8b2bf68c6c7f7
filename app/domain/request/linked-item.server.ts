import type { Classification } from '#app/domain/classification.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';

/** The item that a request hangs on for the reader: of those that their side hung it on, the last that they may see. */
export async function linkedItem(
  ctx: Pick<Reading, 'actor' | 'db'>,
  requestId: string,
): Promise<{ id: string; key: string; title: string; classification: Classification } | null> {
  const link = await ctx.db.requestItem.findFirst({
    where: { requestId, agencyId: ctx.actor.agency.id, item: await visibleItems(ctx) },
    orderBy: lastLinked,
    select: { item: { select: { id: true, key: true, title: true, classification: true } } },
  });
  return link?.item ?? null;
}

/** In the order of {@link linkedItem}. */
export const lastLinked = [{ linkedAt: 'desc' as const }, { itemId: 'asc' as const }];
