import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access, partners } from '../access.ts';
import { factOfEntry, reachEntry } from '../item/checklist.server.ts';
import { tickInput } from '../item-forms.ts';

/** Ticks an entry of an item's checklist, or takes the tick away; a criterion is met so, or no longer. */
export const tickChecklistEntry = command({
  name: 'tick-checklist-entry',
  summary: "Tick an entry of an item's checklist, or take the tick away",
  input: tickInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[2], entry: world.entry, done: true },
    events: ['checklist_entry.ticked'],
  }),
  reach: (ctx, input) => reachEntry(ctx, input, partners['tick-checklist-entry']),
  async run(ctx, { done }, { item, entry }) {
    allow(ctx.actor, access, 'tick-checklist-entry');
    const changed = await ctx.db.checklistEntry.updateMany({ where: { id: entry.id, done: !done }, data: { done } });
    const happened = done ? 'ticked' : 'unticked';
    const after = { entry: entry.id, text: entry.text };
    if (changed.count > 0) ctx.record(factOfEntry(item, entry.checklist, happened, undefined, after));
    return { item: item.key, entry: entry.id, done };
  },
});
