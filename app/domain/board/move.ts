import { z } from 'zod';

const key = z.string().min(1).max(24);

/** Where a card is asked to go: a column and a neighbour, or an end of the column (its bottom unless said). */
export const moveInput = z.strictObject({
  board: z.string().min(1).max(36),
  item: key,
  column: z.string().min(1).max(36),
  before: key.optional(),
  after: key.optional(),
  position: z.enum(['top', 'bottom']).optional(),
  reason: z.string().trim().max(500).optional(),
});
export type MoveInput = z.output<typeof moveInput>;
