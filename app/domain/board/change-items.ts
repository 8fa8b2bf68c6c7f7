import { z } from 'zod';
import { moveInput } from './move.ts';

const key = z.string().min(1).max(24);
const id = z.string().min(1).max(36);

/** Most items that are changed at once. */
const changedAtMost = 500;

/** What can be done to several items at once: the command that does it to one, and what it is given beside the item. */
export const changeItemsInput = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('assign-item'), items: items(), person: id }),
  z.strictObject({ act: z.literal('unassign-item'), items: items(), person: id }),
  z.strictObject({ act: z.literal('label-item'), items: items(), label: id }),
  z.strictObject({ act: z.literal('unlabel-item'), items: items(), label: id }),
  z.strictObject({ act: z.literal('change-state'), items: items(), state: id }),
  z.strictObject({
    act: z.literal('move-item'),
    items: items(),
    board: id,
    column: id,
    /** Why a soft limit is passed. */
    reason: moveInput.shape.reason,
  }),
  z.strictObject({ act: z.literal('add-to-sprint'), items: items(), sprint: id }),
  z.strictObject({ act: z.literal('archive-item'), items: items() }),
]);

function items() {
  return z.array(key).min(1).max(changedAtMost);
}

/** What came of it: the items that were changed, and those that were refused, with why. */
export interface ChangedItems {
  changed: string[];
  refused: { item: string; code: string; values?: Record<string, string | number> }[];
}
