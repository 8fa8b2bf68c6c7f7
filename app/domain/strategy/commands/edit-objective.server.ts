import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { changesOf } from '../changes.ts';
import { reachLockedObjective } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { editObjectiveInput } from '../strategy-forms.ts';
import { checkTarget, checkTargetYear } from '../years.rules.ts';

/** Says anew what an objective is called, what is counted for it, and by which year. */
export const editObjective = command({
  name: 'edit-objective',
  summary: 'Change an objective’s name, measure and target year',
  input: editObjectiveInput,
  example: (world) => ({
    as: 'coordinator',
    input: {
      objective: world.objective,
      name: 'Half the queue',
      measure: 'Minutes in a queue, median',
      unit: 'minutes',
      baseline: 60,
      target: 5,
      targetYear: 2029,
    },
    events: ['objective.renamed', 'objective.measure-set', 'objective.year-set'],
  }),
  reach: (ctx, input) => reachLockedObjective(ctx, input.objective),
  async run(ctx, { objective: _objective, ...input }, before) {
    allow(ctx.actor, access, 'edit-objective');
    ownOnly(ctx.actor, before.goal);
    checkTargetYear(input.targetYear, before.goal);
    checkTarget(input);
    await ctx.db.objective.update({ where: { id: before.id }, data: input });
    const { name, measure, unit, baseline, target, targetYear } = input;
    const measured = {
      measure: before.measure,
      unit: before.unit,
      baseline: before.baseline.toNumber(),
      target: before.target.toNumber(),
    };
    const facts = changesOf({ subject: 'objective', subjectId: before.id }, [
      ['objective.renamed', { name: before.name }, { name }],
      ['objective.measure-set', measured, { measure, unit, baseline, target }],
      ['objective.year-set', { targetYear: before.targetYear }, { targetYear }],
    ]);
    for (const fact of facts) ctx.record(fact);
    return { objective: before.id };
  },
});
