import type { Actor } from '#app/domain/actor.ts';
import { db } from '#app/platform/db.server.ts';
import { visibleItems } from './visible.server.ts';

/**
 * Whether the actor sees at least one of the restricted items that changed; asked before a signal about them is passed on. Where they were
 * too many to be named, whether the actor sees any restricted item of those backlogs.
 */
export async function seesAny(actor: Actor, itemIds: readonly string[], backlogIds: readonly string[]): Promise<boolean> {
  const changed =
    itemIds.length > 0
      ? { id: { in: [...itemIds] } }
      : { backlogId: { in: [...backlogIds] }, classification: 'restricted' as const };
  return (await db().item.count({ where: { ...changed, ...visibleItems(actor) }, take: 1 })) > 0;
}
