import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { changesOf } from '../changes.ts';
import { reachLockedGoal } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { editGoalInput } from '../strategy-forms.ts';
import { checkYears, checkYearsHold } from '../years.rules.ts';

/** Says anew what a goal is called, means and spans. What was made national stays so: others may have linked their work to it. */
export const editGoal = command({
  name: 'edit-goal',
  summary: 'Change a goal’s name, text and years, or make it national',
  input: editGoalInput,
  example: (world) => ({
    as: 'coordinator',
    input: { goal: world.goal, name: 'Less queueing', text: 'For everybody.', fromYear: 2026, toYear: 2034, national: true },
    events: ['goal.renamed', 'goal.described', 'goal.years-set', 'goal.made-national'],
  }),
  reach: (ctx, input) => reachLockedGoal(ctx, input.goal),
  async run(ctx, { goal: _goal, ...input }, before) {
    allow(ctx.actor, access, 'edit-goal');
    ownOnly(ctx.actor, before);
    checkYears(input);
    if (before.national && !input.national) throw refuse('national', 'stays_national');
    checkYearsHold(input, await ctx.db.objective.findMany({ where: { goalId: before.id }, orderBy: { targetYear: 'asc' } }));
    await ctx.db.goal.update({ where: { id: before.id }, data: input });
    const { name, text, fromYear, toYear, national } = input;
    const facts = changesOf({ subject: 'goal', subjectId: before.id }, [
      ['goal.renamed', { name: before.name }, { name }],
      ['goal.described', { text: before.text }, { text }],
      ['goal.years-set', { fromYear: before.fromYear, toYear: before.toYear }, { fromYear, toYear }],
      ['goal.made-national', { national: before.national }, { national }],
    ]);
    for (const fact of facts) ctx.record(fact);
    return { goal: before.id };
  },
});
