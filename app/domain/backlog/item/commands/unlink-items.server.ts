import { allow } from '#app/domain/actor.ts';
import { type Context, command } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { sealedTies, unlinkSealed } from '#app/domain/reach/sealed.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import { access } from '../../access.ts';
import { linkInput } from '../../item-forms.ts';
import { factOf } from '../../locked-item.server.ts';
import { holdItems, isOwn } from '../held-item.server.ts';
import { seenFromTo } from '../item-link.ts';

/**
 * Unties an item from another, also from one that is closed to the actor by now: the tie stands on their own item too. Of that other one
 * nothing is told, here or in the trail.
 */
export const unlinkItems = command({
  name: 'unlink-items',
  summary: 'Untie an item from another',
  input: linkInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[0], link: world.itemLink },
    events: ['item.unlinked', 'item.unlinked'],
  }),
  async reach(ctx, input) {
    const item = await reach(ctx).item(input.item);
    const seen = await visibleItems(ctx);
    const link = await ctx.db.itemLink.findFirst({
      where: {
        id: idOf(input.link),
        OR: [
          { fromId: item.id, to: seen },
          { toId: item.id, from: seen },
        ],
      },
      include: { from: true, to: true },
    });
    const closed = await closedTie(ctx, item.id, input.link);
    if (!link && !closed) throw new NotFound();
    await holdItems(ctx, link ? [link.fromId, link.toId] : [item.id]);
    return { item, link, closed };
  },
  async run(ctx, _input, { item, link, closed }) {
    allow(ctx.actor, access, 'unlink-items');
    if (closed && (await unlinkSealed(ctx, item.id, closed.link)))
      ctx.record(factOf(item, 'item.unlinked', { link: closed.link, kind: closed.kind, closed: true }));
    if (!link) return { item: item.key };
    const gone = await ctx.db.itemLink.deleteMany({ where: { id: link.id } });
    if (gone.count === 0) return { item: item.key };
    const { id, kind, from, to } = link;
    if (await isOwn(ctx, from)) ctx.record(factOf(from, 'item.unlinked', { link: id, kind, to: to.key }));
    if (await isOwn(ctx, to)) ctx.record(factOf(to, 'item.unlinked', { link: id, kind: seenFromTo(kind), to: from.key }));
    return { item: item.key };
  },
});

/** A tie of the item to one that is closed to the actor, as the item reads it. */
async function closedTie(ctx: Context, item: string, link: string) {
  for (const tie of await sealedTies(ctx, [item])) {
    if ((tie.way !== 'to' && tie.way !== 'from') || tie.link !== idOf(link)) continue;
    return { link: tie.link, kind: tie.way === 'to' ? tie.kind : seenFromTo(tie.kind) };
  }
  return undefined;
}
