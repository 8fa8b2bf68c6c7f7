import type { Actor } from '#app/domain/actor.ts';
import { db } from '#app/platform/db.server.ts';
import { visibleItems } from './visible.server.ts';

/** Whether the actor sees at least one of these items; asked before a signal about restricted items is passed on. */
export async function seesAny(actor: Actor, itemIds: readonly string[]): Promise<boolean> {
  return (await db().item.count({ where: { id: { in: [...itemIds] }, ...visibleItems(actor) }, take: 1 })) > 0;
}
