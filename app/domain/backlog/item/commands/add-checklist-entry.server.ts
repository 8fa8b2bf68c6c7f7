import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { access, partners } from '../../access.ts';
import { addEntryInput } from '../../item-forms.ts';
import { endOf, factOfEntry, reachChecklist } from '../checklist.server.ts';

/** Writes an entry at the end of a checklist. */
export const addChecklistEntry = command({
  name: 'add-checklist-entry',
  summary: "Write an entry at the end of an item's checklist",
  input: addEntryInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[2], checklist: world.checklist, text: 'Tell the registrars' },
    events: ['checklist_entry.added'],
  }),
  reach: (ctx, input) => reachChecklist(ctx, input, partners['add-checklist-entry']),
  async run(ctx, { text }, { item, list }) {
    allow(ctx.actor, access, 'add-checklist-entry');
    const entry = { id: newId(), checklistId: list.id, text, position: await endOf(ctx.db, list.id) };
    await ctx.db.checklistEntry.create({ data: entry });
    ctx.record(factOfEntry(item, list, 'added', undefined, { entry: entry.id, text }));
    return { item: item.key, entry: entry.id };
  },
});
