import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { reachLockedSprint } from '../locked-sprint.server.ts';
import { startSprintInput } from '../sprint-forms.ts';
import { startPlanned } from '../start-planned.server.ts';

/** Starts a planned sprint and freezes its baseline. */
export const startSprint = command({
  name: 'start-sprint',
  summary: 'Start a planned sprint: what is in it now is its baseline',
  input: startSprintInput,
  example: (world) => ({ as: 'lead', input: { sprint: world.plannedSprint }, events: ['sprint.started'] }),
  reach: (ctx, input) => reachLockedSprint(ctx, input.sprint),
  async run(ctx, { anyway }, sprint) {
    allow(ctx.actor, access, 'start-sprint');
    if (sprint.status !== 'planned') throw refuse('sprint', 'sprint_started', { number: sprint.number });
    await startPlanned(ctx, sprint, anyway);
    return { sprint: sprint.id };
  },
});
