import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access, partners } from '../../access.ts';
import { entryInput } from '../../item-forms.ts';
import { factOfEntry, reachEntry } from '../checklist.server.ts';

/** Takes an entry off its checklist, or a criterion off its item. */
export const removeChecklistEntry = command({
  name: 'remove-checklist-entry',
  summary: 'Take away a checklist entry or criterion',
  input: entryInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[2], entry: world.criterion },
    events: ['criterion.removed'],
  }),
  reach: (ctx, input) => reachEntry(ctx, input, partners['remove-checklist-entry']),
  async run(ctx, _input, { item, entry }) {
    allow(ctx.actor, access, 'remove-checklist-entry');
    await ctx.db.checklistEntry.delete({ where: { id: entry.id } });
    const { id, text, done } = entry;
    ctx.record(factOfEntry(item, entry.checklist, 'removed', { entry: id, text, done }, undefined));
    return { item: item.key };
  },
});
