import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access, partners } from '../../access.ts';
import { renameChecklistInput } from '../../item-forms.ts';
import { factOf } from '../../locked-item.server.ts';
import { reachChecklist } from '../checklist.server.ts';

/** Gives a checklist another name. */
export const renameChecklist = command({
  name: 'rename-checklist',
  summary: "Rename an item's checklist",
  input: renameChecklistInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[2], checklist: world.checklist, name: 'Before the pilot' },
    events: ['checklist.renamed'],
  }),
  reach: (ctx, input) => reachChecklist(ctx, input, partners['rename-checklist']),
  async run(ctx, { name }, { item, list }) {
    allow(ctx.actor, access, 'rename-checklist');
    if (name === list.name) return { item: item.key, checklist: list.id };
    await ctx.db.checklist.update({ where: { id: list.id }, data: { name } });
    ctx.record(factOf(item, 'checklist.renamed', { name: list.name }, { checklist: list.id, name }));
    return { item: item.key, checklist: list.id };
  },
});
