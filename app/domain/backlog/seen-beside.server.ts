import type { Actor } from '#app/domain/actor.ts';
import type { Terms } from '#app/domain/reach/terms.ts';
import { ownItems, sharedItems } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';

/** The items of a reached item's backlog that the actor sees: of one's own agency without a look at grants, of another's by its terms. */
export async function seenBeside(
  { actor, db }: { actor: Actor; db: Db },
  { backlogId, terms }: { backlogId: string; terms: Terms | null },
): Promise<Prisma.ItemWhereInput> {
  const seen = terms === null ? ownItems(actor) : ((await sharedItems({ actor, db })) ?? { OR: [] });
  return { AND: [seen, { backlogId }] };
}
