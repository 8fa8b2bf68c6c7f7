import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { datesOf, factOfSprint, reachLockedSprint } from '../locked-sprint.server.ts';
import { sprintInput } from '../sprint-forms.ts';

/** Throws a plan away; its items are free again. */
export const deletePlan = command({
  name: 'delete-plan',
  summary: 'Throw a planned sprint away',
  input: sprintInput,
  example: (world) => ({ as: 'member', input: { sprint: world.plannedSprint }, events: ['sprint.thrown_away'] }),
  reach: (ctx, input) => reachLockedSprint(ctx, input.sprint),
  async run(ctx, _input, sprint) {
    allow(ctx.actor, access, 'delete-plan');
    if (sprint.status !== 'planned') throw refuse('sprint', 'sprint_started', { number: sprint.number });
    await ctx.db.sprint.delete({ where: { id: sprint.id } });
    ctx.record(
      factOfSprint(sprint, 'sprint.thrown_away', undefined, { number: sprint.number, goal: sprint.goal, ...datesOf(sprint) }),
    );
    return { team: sprint.teamId };
  },
});
