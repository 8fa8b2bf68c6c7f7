import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { checkDates } from '../dates.rules.ts';
import { dateOf, datesOf, factOfSprint, reachLockedSprint } from '../locked-sprint.server.ts';
import { editSprintInput } from '../sprint-forms.ts';

/** Gives a sprint another goal or other dates before it starts. */
export const editSprint = command({
  name: 'edit-sprint',
  summary: 'Change the goal and dates of a planned sprint',
  input: editSprintInput,
  example: (world) => ({
    as: 'member',
    input: { sprint: world.plannedSprint, goal: 'Fewer papers', startsOn: '2026-02-02', endsOn: '2026-02-13' },
    events: ['sprint.edited'],
  }),
  reach: (ctx, input) => reachLockedSprint(ctx, input.sprint),
  async run(ctx, { goal, startsOn, endsOn }, sprint) {
    allow(ctx.actor, access, 'edit-sprint');
    if (sprint.status !== 'planned') throw refuse('sprint', 'sprint_started', { number: sprint.number });
    checkDates({ startsOn, endsOn });
    const before = { goal: sprint.goal, ...datesOf(sprint) };
    const after = { goal, startsOn, endsOn };
    if (JSON.stringify(before) === JSON.stringify(after)) return { sprint: sprint.id };
    await ctx.db.sprint.update({
      where: { id: sprint.id },
      data: { goal, startsOn: dateOf(startsOn), endsOn: dateOf(endsOn) },
    });
    ctx.record(factOfSprint(sprint, 'sprint.edited', after, before));
    return { sprint: sprint.id };
  },
});
