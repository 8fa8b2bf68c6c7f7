import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { itemInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';

/** Puts an item away: it leaves the list and the boards, keeps its place, and can be brought back. */
export const archiveItem = command({
  name: 'archive-item',
  summary: 'Put an item away, from its list and from the boards',
  input: itemInput,
  example: (world) => ({ as: 'member', input: { item: world.items[0] }, events: ['item.archived'] }),
  reach: (ctx, input) => reachLockedItem(ctx, input.item),
  async run(ctx, _input, item) {
    allow(ctx.actor, access, 'archive-item');
    if (item.archivedAt) return { item: item.key };
    await ctx.db.item.update({ where: { id: item.id }, data: { archivedAt: ctx.now } });
    ctx.record(factOf(item, 'item.archived'));
    return { item: item.key };
  },
});
