import type { Context } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { reachLockedAgreement } from './reached-agreement.server.ts';

/** An agreement and items of its backlog, which an owner lets in or takes out. */
export async function reachScopedItems(ctx: Context, { agreement: id, items: keys }: { agreement: string; items: string[] }) {
  const agreement = await reachLockedAgreement(ctx, id);
  const items = await reach(ctx).items(keys);
  if (items.some(({ backlogId }) => backlogId !== agreement.backlogId)) throw new NotFound();
  return { agreement, items };
}
