import { z } from 'zod';
import * as field from './fields.ts';

const goalFields = {
  name: field.name,
  text: field.text(0, 4_000).default(''),
  fromYear: field.year,
  toYear: field.year,
  /** Every agency sees it and may link its work to it. */
  national: z.boolean().default(false),
};

export const createGoalInput = z.strictObject(goalFields);
export const editGoalInput = z.strictObject({ goal: field.id, ...goalFields });
export const goalInput = z.strictObject({ goal: field.id });

const objectiveFields = {
  name: field.name,
  /** What is counted. */
  measure: field.name,
  unit: field.name,
  baseline: field.amount,
  target: field.amount,
  targetYear: field.year,
};

export const createObjectiveInput = z.strictObject({ goal: field.id, ...objectiveFields });
export const editObjectiveInput = z.strictObject({ objective: field.id, ...objectiveFields });
export const objectiveInput = z.strictObject({ objective: field.id });
export const recordMeasureInput = z.strictObject({
  objective: field.id,
  day: field.day,
  value: field.amount,
  source: field.source,
});
export const closeObjectiveInput = z.strictObject({ objective: field.id, note: field.text(1, 1_000) });

const programmeFields = { name: field.name, aim: field.text(1, 1_000) };

export const createProgrammeInput = z.strictObject(programmeFields);
export const editProgrammeInput = z.strictObject({ programme: field.id, ...programmeFields });
export const programmeInput = z.strictObject({ programme: field.id });
export const programmeObjectiveInput = z.strictObject({ programme: field.id, objective: field.id });
export const programmeBacklogInput = z.strictObject({ programme: field.id, backlog: field.prefix });
