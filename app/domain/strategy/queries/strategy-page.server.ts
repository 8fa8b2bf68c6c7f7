import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { query } from '#app/domain/query.server.ts';
import { access } from '../access.ts';
import { flaggedYears } from '../funding/funding-of-programmes.server.ts';
import { goalLines } from './goal-lines.server.ts';
import { programmeLines } from './programme-lines.server.ts';
import { servingNothingSql, workPage } from './work-rows.server.ts';

/** The goals that one may see with their objectives, the programmes, and how much work and how many objectives have no line. */
export const strategyPage = query({
  name: 'strategy-page',
  summary: 'Show goals, objectives and programmes, and what has no line to them',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run(ctx) {
    const goals = await goalLines(ctx, {});
    const idle = goals
      .flatMap(({ objectives }) => objectives)
      .filter(({ closedOn, open, done }) => !closedOn && open + done === 0);
    return {
      goals,
      programmes: await programmeLines(ctx, {}),
      flaggedYears: await flaggedYears(ctx),
      today: dayIn(ctx.actor.agency.zone, ctx.now),
      workWithoutObjective: (await workPage(ctx, servingNothingSql, 1)).total,
      objectivesWithoutWork: idle.length,
      can: { shape: permits(ctx.actor, access, 'create-goal') },
    };
  },
});
