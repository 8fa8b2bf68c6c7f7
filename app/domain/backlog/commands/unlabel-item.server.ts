import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access, partners } from '../access.ts';
import { labelItemInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';

/** Takes a label off an item. */
export const unlabelItem = command({
  name: 'unlabel-item',
  summary: 'Take a label off an item',
  input: labelItemInput,
  example: (world) => ({ as: 'member', input: { item: world.items[2], label: world.label }, events: ['item.unlabelled'] }),
  async reach(ctx, input) {
    return {
      label: await reach(ctx, partners['unlabel-item']).label(input.label),
      item: await reachLockedItem(ctx, input.item, partners['unlabel-item']),
    };
  },
  async run(ctx, _input, { item, label }) {
    allow(ctx.actor, access, 'unlabel-item');
    const gone = await ctx.db.itemLabel.deleteMany({ where: { itemId: item.id, labelId: label.id } });
    if (gone.count > 0) ctx.record(factOf(item, 'item.unlabelled', { label: label.id, name: label.name }));
    return { item: item.key };
  },
});
