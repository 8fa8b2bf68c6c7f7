import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { createGoalInput } from '../strategy-forms.ts';
import { checkYears } from '../years.rules.ts';

/** Sets a goal of the agency for up to ten years; a national one is seen by every agency. */
export const createGoal = command({
  name: 'create-goal',
  summary: 'Set a goal of the agency for up to ten years',
  input: createGoalInput,
  example: () => ({
    as: 'coordinator',
    input: { name: 'No journey for a certificate', fromYear: 2026, toYear: 2035, national: true },
    events: ['goal.created'],
  }),
  async run(ctx, input) {
    allow(ctx.actor, access, 'create-goal');
    checkYears(input);
    const id = newId(ctx.now.getTime());
    await ctx.db.goal.create({ data: { id, agencyId: ctx.actor.agency.id, ...input, createdAt: ctx.now } });
    ctx.record({ name: 'goal.created', subject: 'goal', subjectId: id, new: input });
    return { goal: id };
  },
});
