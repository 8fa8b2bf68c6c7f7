import { z } from 'zod';
import { query } from '#app/domain/query.server.ts';
import * as field from '../fields.ts';
import { servingNothingSql, workPage } from './work-rows.server.ts';

/** Open epics, and open items that are a part of nothing, that serve no objective; fifty at a time, with a true total. */
export const workWithoutObjective = query({
  name: 'work-without-objective',
  summary: 'List open work that serves no objective, fifty at a time',
  input: z.strictObject({ page: field.page }),
  example: () => ({ input: {} }),
  run: (ctx, input) => workPage(ctx, servingNothingSql, input.page),
});
