import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access, partners } from '../../access.ts';
import { checklistInput } from '../../item-forms.ts';
import { factOf } from '../../locked-item.server.ts';
import { reachChecklist } from '../checklist.server.ts';

/** Takes a checklist off an item with all its entries; the trail keeps them. */
export const removeChecklist = command({
  name: 'remove-checklist',
  summary: 'Take a checklist off an item, with its entries',
  input: checklistInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[2], checklist: world.checklist },
    events: ['checklist.removed'],
  }),
  reach: (ctx, input) => reachChecklist(ctx, input, partners['remove-checklist']),
  async run(ctx, _input, { item, list }) {
    allow(ctx.actor, access, 'remove-checklist');
    const entries = await ctx.db.checklistEntry.findMany({
      where: { checklistId: list.id },
      orderBy: { position: 'asc' },
      select: { text: true, done: true },
    });
    await ctx.db.checklist.delete({ where: { id: list.id } });
    ctx.record(factOf(item, 'checklist.removed', { checklist: list.id, name: list.name, entries }));
    return { item: item.key };
  },
});
