import { z } from 'zod';
import * as field from '#app/domain/backlog/fields.ts';
import { longestSprint, mostItems } from './sprint.ts';

const id = field.id;

/** One line; empty while nobody knows it, which a start refuses. */
const goal = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .pipe(z.string().max(200));
const dates = { startsOn: z.iso.date(), endsOn: z.iso.date() };

/** Overlap with another sprint of the team is warned of, unless one means it. */
const anyway = z.boolean().default(false);

export const planSprintInput = z.strictObject({
  team: id,
  goal,
  ...dates,
  /** Keys. */
  items: z.array(field.key).max(mostItems).default([]),
  /** Starts it at once. */
  start: z.boolean().default(false),
  anyway,
});
export const editSprintInput = z.strictObject({ sprint: id, goal, ...dates });
export const sprintInput = z.strictObject({ sprint: id });
export const sprintItemInput = z.strictObject({ sprint: id, item: field.key });
export const startSprintInput = z.strictObject({ sprint: id, anyway });
export const rhythmInput = z.strictObject({ team: id, days: z.number().int().min(1).max(longestSprint) });

export const completeSprintInput = z.strictObject({
  sprint: id,
  /** What becomes of what is not done and not named. */
  rest: z.enum(['next', 'backlog']).default('next'),
  items: z
    .array(
      z.strictObject({
        item: field.key,
        outcome: z.enum(['next', 'backlog', 'split']),
        /** Of what is split: points of the done part. */
        points: field.estimate.optional(),
      }),
    )
    .max(mostItems)
    .default([]),
});
