import { z } from 'zod';
import { limitKinds } from './board.ts';

const id = z.string().min(1).max(36);
const name = z.string().trim().min(1).max(60);

export const createBoardInput = z.strictObject({
  team: id,
  name: z.string().trim().min(1).max(120),
  /** Prefixes of the backlogs it shows by itself. */
  backlogs: z.array(z.string().min(1).max(24)).min(1).max(20),
});
export const renameBoardInput = z.strictObject({ board: id, name: z.string().trim().min(1).max(120) });
export const boardBacklogInput = z.strictObject({ board: id, backlog: z.string().min(1).max(24) });
export const addColumnInput = z.strictObject({ board: id, name, after: id.optional() });
export const renameColumnInput = z.strictObject({ board: id, column: id, name });
export const reorderColumnsInput = z.strictObject({ board: id, columns: z.array(id).min(1).max(100) });
/** `to` is the column that takes the removed one's states, and so its cards. */
export const removeColumnInput = z.strictObject({ board: id, column: id, to: id.optional() });
export const wipLimitInput = z.strictObject({
  board: id,
  column: id,
  limit: z.number().int().min(1).max(9_999).nullable(),
  kind: z.enum(limitKinds).default('soft'),
});
/** Without a column the state is mapped nowhere and its cards stand in the extra column. */
export const mapStateInput = z.strictObject({ board: id, state: id, column: id.nullable(), drop: z.boolean().default(false) });
