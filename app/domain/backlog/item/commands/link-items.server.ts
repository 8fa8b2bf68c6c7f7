import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../../access.ts';
import { linkItemsInput } from '../../item-forms.ts';
import { factOf } from '../../locked-item.server.ts';
import { checkPartOf } from '../../set-parent.rules.ts';
import { checkLoop, holdOrder } from '../check-loop.server.ts';
import { holdItems, isOwn } from '../held-item.server.ts';
import { kept, turned } from '../item-link.ts';
import { relationOf } from '../link-loop.rules.ts';
import { typedItem } from '../typed-item.server.ts';

/**
 * Ties an item to another that one sees, so that either says how it is tied; the same tie twice is kept once. The other may be another
 * agency's: it stays as it is, and its owner finds the tie there, or, where it may not see one's own, that somebody's item is tied to it.
 * What comes first, or is a part, may not lead round in a circle.
 */
export const linkItems = command({
  name: 'link-items',
  summary: 'Tie an item to another: it blocks, needs or follows it, is a part of it or the same, or has to do with it',
  input: linkItemsInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[0], kind: 'needs' as const, to: world.items[2] },
    events: ['item.linked', 'item.linked'],
  }),
  async reach(ctx, input) {
    const item = await reach(ctx).item(input.item);
    const other = await typedItem(ctx, 'to', input.to, await visibleItems(ctx));
    await holdItems(ctx, [item.id, other.id]);
    if (relationOf(kept(input.kind, item.id, other.id).kind)) await holdOrder(ctx);
    return { item, other };
  },
  async run(ctx, { kind }, { item, other }) {
    allow(ctx.actor, access, 'link-items');
    if (item.id === other.id) throw refuse('to', 'link_to_itself');
    const { from, to, kind: keptKind } = kept(kind, item.id, other.id);
    const link = { fromId: from, toId: to, kind: keptKind };
    const same = await ctx.db.itemLink.findFirst({ where: link });
    if (same) return { item: item.key, link: same.id };
    if (keptKind === 'part_of') checkPartOf(from === item.id ? item : other, from === item.id ? other : item);
    await checkLoop(ctx, { from, to, kind: keptKind });
    const made = await ctx.db.itemLink.create({ data: { id: newId(), ...link, createdAt: ctx.now } });
    ctx.record(factOf(item, 'item.linked', undefined, { link: made.id, kind, to: other.key }));
    if (await isOwn(ctx, other))
      ctx.record(factOf(other, 'item.linked', undefined, { link: made.id, kind: turned(kind), to: item.key }));
    return { item: item.key, link: made.id };
  },
});
