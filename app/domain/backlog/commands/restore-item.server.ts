import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { itemInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';

/** Brings an archived item back to the place that it had. */
export const restoreItem = command({
  name: 'restore-item',
  summary: 'Bring an archived item back',
  input: itemInput,
  example: (world) => ({ as: 'member', input: { item: world.archived }, events: ['item.restored'] }),
  reach: (ctx, input) => reachLockedItem(ctx, input.item),
  async run(ctx, _input, item) {
    allow(ctx.actor, access, 'restore-item');
    if (!item.archivedAt) return { item: item.key };
    await ctx.db.item.update({ where: { id: item.id }, data: { archivedAt: null } });
    ctx.record(factOf(item, 'item.restored'));
    return { item: item.key };
  },
});
