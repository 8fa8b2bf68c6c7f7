import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access, partners } from '../access.ts';
import { factOfEntry, reachLockedSprint } from '../locked-sprint.server.ts';
import { sprintItemInput } from '../sprint-forms.ts';
import { reachLockedItems } from '../take-in.server.ts';

/** Takes an item out of a sprint; of one that runs it is still told that it was in. */
export const removeFromSprint = command({
  name: 'remove-from-sprint',
  summary: 'Take an item out of a sprint that is not completed',
  input: sprintItemInput,
  example: (world) => ({
    as: 'member',
    input: { sprint: world.sprint, item: world.items[2] },
    events: ['item.taken_out_of_sprint'],
  }),
  async reach(ctx, input) {
    const sprint = await reachLockedSprint(ctx, input.sprint);
    return { sprint, items: await reachLockedItems(ctx, [input.item], partners['remove-from-sprint']) };
  },
  async run(ctx, _input, { sprint, items }) {
    allow(ctx.actor, access, 'remove-from-sprint');
    if (sprint.status === 'completed') throw refuse('sprint', 'sprint_completed', { number: sprint.number });
    const of = { sprintId: sprint.id, open: true, itemId: { in: items.map(({ id }) => id) } };
    // A plan forgets what was taken out of it: nothing was promised yet.
    const { count } =
      sprint.status === 'planned'
        ? await ctx.db.sprintItem.deleteMany({ where: of })
        : await ctx.db.sprintItem.updateMany({ where: of, data: { open: false, removedAt: ctx.now } });
    for (const item of count > 0 ? items : []) {
      ctx.record(await factOfEntry(ctx, item, 'item.taken_out_of_sprint', sprint, sprint.team.name));
    }
    return { sprint: sprint.id };
  },
});
