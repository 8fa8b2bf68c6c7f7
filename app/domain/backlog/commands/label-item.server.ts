import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access, partners } from '../access.ts';
import { labelItemInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';

/** Puts a label of its backlog on an item. */
export const labelItem = command({
  name: 'label-item',
  summary: "Put a label of the item's backlog on it",
  input: labelItemInput,
  example: (world) => ({ as: 'member', input: { item: world.items[0], label: world.label }, events: ['item.labelled'] }),
  async reach(ctx, input) {
    const label = await reach(ctx, partners['label-item']).label(input.label);
    const item = await reachLockedItem(ctx, input.item, partners['label-item']);
    if (label.backlogId !== item.backlogId) throw new NotFound();
    return { item, label };
  },
  async run(ctx, _input, { item, label }) {
    allow(ctx.actor, access, 'label-item');
    const made = await ctx.db.itemLabel.createMany({ data: [{ itemId: item.id, labelId: label.id }], skipDuplicates: true });
    if (made.count > 0) ctx.record(factOf(item, 'item.labelled', undefined, { label: label.id, name: label.name }));
    return { item: item.key };
  },
});
