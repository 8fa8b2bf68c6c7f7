import { z } from 'zod';
import * as field from '#app/domain/backlog/fields.ts';
import { tieSorts } from './tie.ts';

const agency = z.string().min(1).max(12);

export const graphInput = z.strictObject({
  /** Around one item; all that it is tied to, near and far. */
  item: field.key.optional(),
  /** Only ties that begin or end at an item of an agency, by its code; at what is below an epic; at what serves an objective. */
  agency: agency.optional(),
  epic: field.key.optional(),
  objective: field.id.optional(),
  ties: z.enum([...tieSorts, 'all']).default('order'),
  page: z.number().int().min(1).max(100_000).default(1),
});

/** How many points whoever asks counts for a working day. */
const pointsADay = z.number().min(0.1).max(100).default(1);

export const chainInput = z.strictObject({
  /** Where the chain is to lead: to an epic, to an objective, or to all that is to be done by a day. */
  epic: field.key.optional(),
  objective: field.id.optional(),
  by: z.iso.date().optional(),
  pointsADay,
  /** What if this item were done on that day? */
  slide: field.key.optional(),
  day: z.iso.date().optional(),
  page: z.number().int().min(1).max(100_000).default(1),
});

export const askForMovesInput = z.strictObject({
  slide: field.key,
  day: z.iso.date(),
  pointsADay,
  /** Which of the items that move are asked for, by key. */
  ask: z.array(field.key).max(50),
  why: z.string().trim().max(2_000).default(''),
});
