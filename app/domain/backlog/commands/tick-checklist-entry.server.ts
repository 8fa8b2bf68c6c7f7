import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { tickInput } from '../item-forms.ts';
import { factOf } from '../locked-item.server.ts';

/** Ticks an entry of an item's checklist, or takes the tick away. */
export const tickChecklistEntry = command({
  name: 'tick-checklist-entry',
  summary: "Tick an entry of an item's checklist, or take the tick away",
  input: tickInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[2], entry: world.entry, done: true },
    events: ['checklist_entry.ticked'],
  }),
  async reach(ctx, input) {
    const item = await reach(ctx).item(input.item);
    const entry = await ctx.db.checklistEntry.findFirst({ where: { id: idOf(input.entry), checklist: { itemId: item.id } } });
    if (!entry) throw new NotFound();
    return { item, entry };
  },
  async run(ctx, { done }, { item, entry }) {
    allow(ctx.actor, access, 'tick-checklist-entry');
    const changed = await ctx.db.checklistEntry.updateMany({ where: { id: entry.id, done: !done }, data: { done } });
    const name = done ? 'checklist_entry.ticked' : 'checklist_entry.unticked';
    if (changed.count > 0) ctx.record(factOf(item, name, undefined, { entry: entry.id, text: entry.text }));
    return { item: item.key, entry: entry.id, done };
  },
});
