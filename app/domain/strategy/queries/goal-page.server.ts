import { permits } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { NotFound } from '#app/domain/errors.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { goalInput } from '../strategy-forms.ts';
import { goalLines } from './goal-lines.server.ts';

/** A goal with its objectives. */
export const goalPage = query({
  name: 'goal-page',
  summary: 'Show a goal with its objectives',
  input: goalInput,
  example: (world) => ({ input: { goal: world.goal } }),
  async run(ctx, input) {
    const { id } = await reach(ctx).goal(input.goal);
    const [goal] = await goalLines(ctx, { id });
    if (!goal) throw new NotFound();
    const shape = goal.own && permits(ctx.actor, access, 'edit-goal');
    return { goal, today: dayIn(ctx.actor.agency.zone, ctx.now), can: { shape } };
  },
});
