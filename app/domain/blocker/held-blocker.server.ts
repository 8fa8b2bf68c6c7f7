import { lockLists } from '#app/domain/backlog/lists.server.ts';
import type { Context } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';

/**
 * A blocker of an item of one's own agency, with that item and with its lists locked, since their cards show it; read again as it stands
 * under the lock.
 * @throws NotFound
 */
export async function reachHeldBlocker(ctx: Context, id: string) {
  const { item } = await reach(ctx).blocker(id);
  await lockLists(ctx.db, [item.backlogId]);
  return reach(ctx).blocker(id);
}

/** @throws Refused where somebody has freed it already */
export function openOnly({ freedAt }: { freedAt: Date | null }): void {
  if (freedAt) throw refuse('blocker', 'blocker_freed');
}
