import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { access, partners } from '../../access.ts';
import { addCriterionInput } from '../../item-forms.ts';
import { endOf, factOfEntry } from '../checklist.server.ts';
import { reachHeldItem } from '../held-item.server.ts';

/** Writes down something that must be true before the item is accepted. */
export const addCriterion = command({
  name: 'add-criterion',
  summary: 'Write down what must be true before an item is accepted',
  input: addCriterionInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[0], text: 'Works without a mouse' },
    events: ['criterion.added'],
  }),
  reach: (ctx, input) => reachHeldItem(ctx, input.item, partners['add-criterion']),
  async run(ctx, { text }, item) {
    allow(ctx.actor, access, 'add-criterion');
    const kind = 'acceptance' as const;
    const list =
      (await ctx.db.checklist.findFirst({ where: { itemId: item.id, kind } })) ??
      (await ctx.db.checklist.create({ data: { id: newId(), itemId: item.id, kind, name: '', position: 0 } }));
    const entry = { id: newId(), checklistId: list.id, text, position: await endOf(ctx.db, list.id) };
    await ctx.db.checklistEntry.create({ data: entry });
    ctx.record(factOfEntry(item, list, 'added', undefined, { entry: entry.id, text }));
    return { item: item.key, entry: entry.id };
  },
});
