import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access, partners } from '../access.ts';
import { setDueDateInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';

/** Says by which day an item is to be done; null takes the day away. A day in the past is kept: it is late, and says so. */
export const setDueDate = command({
  name: 'set-due-date',
  summary: 'Set the day by which an item is to be done',
  input: setDueDateInput,
  example: (world) => ({ as: 'member', input: { item: world.items[0], dueOn: '2031-05-20' }, events: ['item.due_date_set'] }),
  reach: (ctx, input) => reachLockedItem(ctx, input.item, partners['set-due-date']),
  async run(ctx, { dueOn }, item) {
    allow(ctx.actor, access, 'set-due-date');
    const before = item.dueOn?.toISOString().slice(0, 10) ?? null;
    if (dueOn === before) return { item: item.key };
    await ctx.db.item.update({ where: { id: item.id }, data: { dueOn: dueOn === null ? null : new Date(dueOn) } });
    ctx.record(factOf(item, 'item.due_date_set', { dueOn: before }, { dueOn }));
    return { item: item.key };
  },
});
