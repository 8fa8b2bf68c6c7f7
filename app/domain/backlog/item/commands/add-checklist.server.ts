import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { access, partners } from '../../access.ts';
import { addChecklistInput } from '../../item-forms.ts';
import { factOf } from '../../locked-item.server.ts';
import { reachHeldItem } from '../held-item.server.ts';

/** Puts a checklist on an item, below those that it has. */
export const addChecklist = command({
  name: 'add-checklist',
  summary: 'Put a checklist on an item',
  input: addChecklistInput,
  example: (world) => ({ as: 'member', input: { item: world.items[0], name: 'Before launch' }, events: ['checklist.added'] }),
  reach: (ctx, input) => reachHeldItem(ctx, input.item, partners['add-checklist']),
  async run(ctx, { name }, item) {
    allow(ctx.actor, access, 'add-checklist');
    const last = await ctx.db.checklist.findFirst({ where: { itemId: item.id }, orderBy: { position: 'desc' } });
    const list = { id: newId(), itemId: item.id, name, position: (last?.position ?? -1) + 1 };
    await ctx.db.checklist.create({ data: list });
    ctx.record(factOf(item, 'checklist.added', undefined, { checklist: list.id, name }));
    return { item: item.key, checklist: list.id };
  },
});
