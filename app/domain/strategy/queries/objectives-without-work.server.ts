import { z } from 'zod';
import { query } from '#app/domain/query.server.ts';
import * as field from '../fields.ts';
import { strategyPageSize } from '../goal.ts';
import { goalLines } from './goal-lines.server.ts';

/** Open objectives that no work serves, as far as the reader sees; fifty at a time, with a true total. */
export const objectivesWithoutWork = query({
  name: 'objectives-without-work',
  summary: 'List open objectives that no work serves, fifty at a time',
  input: z.strictObject({ page: field.page }),
  example: () => ({ input: {} }),
  async run(ctx, input) {
    const idle = (await goalLines(ctx, {})).flatMap(({ objectives, ...goal }) =>
      objectives
        .filter(({ closedOn, open, done }) => !closedOn && open + done === 0)
        .map((objective) => ({ ...objective, goal: { id: goal.id, name: goal.name }, agency: goal.agency })),
    );
    const pages = Math.max(1, Math.ceil(idle.length / strategyPageSize));
    const page = Math.min(input.page, pages);
    return {
      objectives: idle.slice((page - 1) * strategyPageSize, page * strategyPageSize),
      total: idle.length,
      page,
      pages,
    };
  },
});
