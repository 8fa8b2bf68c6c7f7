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
