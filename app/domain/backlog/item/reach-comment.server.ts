import type { Context } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { hides } from '#app/domain/reach/terms.ts';
import { partners } from '../access.ts';
import { reachHeldItem } from './held-item.server.ts';

/** A comment under an item that the actor sees, with the item held. @throws NotFound */
export async function reachComment(
  ctx: Context,
  { item: key, comment: id }: { item: string; comment: string },
  act: 'edit-comment' | 'delete-comment',
) {
  const item = await reachHeldItem(ctx, key, partners[act]);
  const comment = await ctx.db.comment.findFirst({
    where: { id: idOf(id), itemId: item.id, ...(hides(item.terms, 'internal_comments') && { internal: false }) },
    include: { mentions: { select: { personId: true } }, person: { select: { name: true } } },
  });
  if (!comment) throw new NotFound();
  return { item, comment };
}
