import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { access, partners } from '../../access.ts';
import { moveEntryInput } from '../../item-forms.ts';
import { factOfEntry, reachEntry, renumberEntries } from '../checklist.server.ts';

/** Puts an entry of a checklist, or a criterion, beside another one of its list. */
export const moveChecklistEntry = command({
  name: 'move-checklist-entry',
  summary: 'Put a checklist entry or criterion beside another one of its list',
  input: moveEntryInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[2], entry: world.entry, after: world.secondEntry },
    events: ['checklist_entry.moved'],
  }),
  async reach(ctx, input) {
    const found = await reachEntry(ctx, input, partners['move-checklist-entry']);
    const entries = await ctx.db.checklistEntry.findMany({
      where: { checklistId: found.entry.checklistId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    const order = entries.map(({ id }) => id);
    const beside = idOf(input.before ?? input.after ?? '');
    if (!order.includes(beside)) throw new NotFound();
    return { ...found, order, beside };
  },
  async run(ctx, { after }, { item, entry, order, beside }) {
    allow(ctx.actor, access, 'move-checklist-entry');
    const done = { item: item.key, entry: entry.id };
    if (beside === entry.id) return done;
    const others = order.filter((id) => id !== entry.id);
    const at = others.indexOf(beside) + (after === undefined ? 0 : 1);
    const moved = others.toSpliced(at, 0, entry.id);
    if (moved.every((id, index) => id === order[index])) return done;
    await renumberEntries(ctx.db, moved);
    const place = (list: readonly string[]) => list.indexOf(entry.id) + 1;
    ctx.record(factOfEntry(item, entry.checklist, 'moved', { place: place(order) }, { ...named(entry), place: place(moved) }));
    return done;
  },
});

function named({ id, text }: { id: string; text: string }) {
  return { entry: id, text };
}
