import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access, partners } from '../../access.ts';
import { itemInput } from '../../item-forms.ts';
import { factOf } from '../../locked-item.server.ts';
import { reachHeldItem } from '../held-item.server.ts';
import { chooseToWatch } from '../watching.server.ts';

/** Stops watching an item, and keeps that one chose so: nothing but one’s own word makes one watch it again. */
export const unwatchItem = command({
  name: 'unwatch-item',
  summary: 'Stop watching an item',
  input: itemInput,
  example: (world) => ({ as: 'observer', input: { item: world.items[0] }, events: ['item.unwatched'] }),
  reach: (ctx, input) => reachHeldItem(ctx, input.item, partners['unwatch-item']),
  async run(ctx, _input, item) {
    allow(ctx.actor, access, 'unwatch-item');
    if (await chooseToWatch(ctx, item.id, false)) ctx.record(factOf(item, 'item.unwatched'));
    return { item: item.key };
  },
});
