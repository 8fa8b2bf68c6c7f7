import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { reachLockedGoal } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { createObjectiveInput } from '../strategy-forms.ts';
import { checkTarget, checkTargetYear } from '../years.rules.ts';

/** Adds an objective to a goal: what is counted, from where to where, by which year. */
export const createObjective = command({
  name: 'create-objective',
  summary: 'Add an objective with its measure to a goal',
  input: createObjectiveInput,
  example: (world) => ({
    as: 'coordinator',
    input: {
      goal: world.goal,
      name: 'Births registered without a visit',
      measure: 'Births registered from the ward',
      unit: '%',
      baseline: 4,
      target: 90,
      targetYear: 2030,
    },
    events: ['objective.created'],
  }),
  reach: (ctx, input) => reachLockedGoal(ctx, input.goal),
  async run(ctx, { goal: _goal, ...input }, goal) {
    allow(ctx.actor, access, 'create-objective');
    ownOnly(ctx.actor, goal);
    checkTargetYear(input.targetYear, goal);
    checkTarget(input);
    const id = newId(ctx.now.getTime());
    await ctx.db.objective.create({ data: { id, goalId: goal.id, ...input, createdAt: ctx.now } });
    ctx.record({ name: 'objective.created', subject: 'objective', subjectId: id, new: { goal: goal.id, ...input } });
    return { objective: id };
  },
});
