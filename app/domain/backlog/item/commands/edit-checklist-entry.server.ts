import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access, partners } from '../../access.ts';
import { editEntryInput } from '../../item-forms.ts';
import { factOfEntry, reachEntry } from '../checklist.server.ts';

/** Gives an entry of a checklist, or a criterion, other words; whether it is ticked stays. */
export const editChecklistEntry = command({
  name: 'edit-checklist-entry',
  summary: 'Change the words of a checklist entry or criterion',
  input: editEntryInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[2], entry: world.entry, text: 'Ask the lawyers of both ministries' },
    events: ['checklist_entry.edited'],
  }),
  reach: (ctx, input) => reachEntry(ctx, input, partners['edit-checklist-entry']),
  async run(ctx, { text }, { item, entry }) {
    allow(ctx.actor, access, 'edit-checklist-entry');
    if (text === entry.text) return { item: item.key, entry: entry.id };
    await ctx.db.checklistEntry.update({ where: { id: entry.id }, data: { text } });
    ctx.record(factOfEntry(item, entry.checklist, 'edited', { text: entry.text }, { entry: entry.id, text }));
    return { item: item.key, entry: entry.id };
  },
});
