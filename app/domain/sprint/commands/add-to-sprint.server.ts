import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access, partners } from '../access.ts';
import { reachLockedSprint } from '../locked-sprint.server.ts';
import { sprintItemInput } from '../sprint-forms.ts';
import { checkPlaced, reachLockedItems, takeIn } from '../take-in.server.ts';

/** Puts an item into a sprint, also a partner's that the team took onto its board; once the sprint runs, it is marked as added after the start. */
export const addToSprint = command({
  name: 'add-to-sprint',
  summary: 'Put an item into a sprint',
  input: sprintItemInput,
  example: (world) => ({
    as: 'member',
    input: { sprint: world.sprint, item: world.items[0] },
    events: ['item.added_to_sprint'],
  }),
  async reach(ctx, input) {
    const sprint = await reachLockedSprint(ctx, input.sprint);
    return { sprint, items: await reachLockedItems(ctx, [input.item], partners['add-to-sprint']) };
  },
  async run(ctx, _input, { sprint, items }) {
    allow(ctx.actor, access, 'add-to-sprint');
    if (sprint.status === 'completed') throw refuse('sprint', 'sprint_completed', { number: sprint.number });
    await checkPlaced(ctx, items, sprint.team, 'item');
    await takeIn(ctx, sprint, sprint.team.name, items, 'item');
    return { sprint: sprint.id };
  },
});
