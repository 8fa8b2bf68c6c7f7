import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import { access } from '../../access.ts';
import { linkInput } from '../../item-forms.ts';
import { factOf } from '../../locked-item.server.ts';
import { holdItems, isOwn } from '../held-item.server.ts';
import { seenFromTo } from '../item-link.ts';

/** Unties an item from another; a tie to one that the actor may not see is as good as none. */
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
    if (!link) throw new NotFound();
    await holdItems(ctx, [link.fromId, link.toId]);
    return { item, link };
  },
  async run(ctx, _input, { item, link }) {
    allow(ctx.actor, access, 'unlink-items');
    const gone = await ctx.db.itemLink.deleteMany({ where: { id: link.id } });
    if (gone.count === 0) return { item: item.key };
    const { id, kind, from, to } = link;
    if (await isOwn(ctx, from)) ctx.record(factOf(from, 'item.unlinked', { link: id, kind, to: to.key }));
    if (await isOwn(ctx, to)) ctx.record(factOf(to, 'item.unlinked', { link: id, kind: seenFromTo(kind), to: from.key }));
    return { item: item.key };
  },
});
