import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import { access, partners } from '../access.ts';
import { setTypeInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';
import { checkType } from '../set-parent.rules.ts';

/** Makes an item an epic, a story, a task or a bug. Only the relatives that the actor sees can stand against it. */
export const setType = command({
  name: 'set-type',
  summary: 'Make an item an epic, a story, a task or a bug',
  input: setTypeInput,
  example: (world) => ({ as: 'member', input: { item: world.items[0], type: 'bug' as const }, events: ['item.type_set'] }),
  reach: (ctx, input) => reachLockedItem(ctx, input.item, partners['set-type']),
  async run(ctx, { type }, item) {
    allow(ctx.actor, access, 'set-type');
    if (type === item.type) return { item: item.key };
    const seen = await visibleItems(ctx);
    const parent = item.parentId ? await ctx.db.item.findFirst({ where: { AND: [seen, { id: item.parentId }] } }) : null;
    const parts = await ctx.db.item.findMany({ where: { AND: [seen, { parentId: item.id }] }, orderBy: { rank: 'asc' } });
    checkType(type, parent, parts);
    await ctx.db.item.update({ where: { id: item.id }, data: { type } });
    ctx.record(factOf(item, 'item.type_set', { type: item.type }, { type }));
    return { item: item.key };
  },
});
