import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access, partners } from '../../access.ts';
import { itemInput } from '../../item-forms.ts';
import { factOf } from '../../locked-item.server.ts';
import { reachHeldItem } from '../held-item.server.ts';
import { chooseToWatch } from '../watching.server.ts';

/** Watches an item: what happens to it is news to oneself from now on. */
export const watchItem = command({
  name: 'watch-item',
  summary: 'Watch an item',
  input: itemInput,
  example: (world) => ({ as: 'observer', input: { item: world.items[0] }, events: ['item.watched'] }),
  reach: (ctx, input) => reachHeldItem(ctx, input.item, partners['watch-item']),
  async run(ctx, _input, item) {
    allow(ctx.actor, access, 'watch-item');
    if (await chooseToWatch(ctx, item.id, true)) ctx.record(factOf(item, 'item.watched'));
    return { item: item.key };
  },
});
