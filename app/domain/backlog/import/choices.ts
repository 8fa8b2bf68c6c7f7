import { z } from 'zod';
import * as field from '../fields.ts';
import { importSources } from './staged.ts';
import { columnRoles } from './table/roles.ts';
import { dayOrders, tableSources } from './table/staged-table.ts';

/** What a list of the file becomes: a state that is there, or (null) a new one of this category. */
const listChoice = z.strictObject({ state: field.id.nullable(), category: field.category });

const sourceId = z.string().min(1).max(200);

/** What a person chose for an import, by the ids that the file gives. */
export const importChoices = z.strictObject({
  lists: z.record(sourceId, listChoice).default({}),
  /** The person that a member of the file is; null keeps the member as a name. */
  members: z.record(sourceId, field.id.nullable()).default({}),
  /** Whether states that no list becomes and in which no open item stands are put away; by guess where nothing else was there. */
  putAway: z.boolean().optional(),
});
export type ImportChoices = z.output<typeof importChoices>;

export const stageImportInput = z.strictObject({
  backlog: field.prefix,
  /** The tool it is from; recognised unless said. */
  source: z.enum(importSources).optional(),
  fileName: z
    .string()
    .transform((name) => name.replace(/\s+/g, ' ').trim().slice(-200))
    .pipe(z.string().min(1)),
  /** The file's text. */
  content: z.string(),
});

/** What each column of a table is, by its place, and which of day and month comes first where its dates leave it open. */
export const mapColumnsInput = z.strictObject({
  import: field.id,
  source: z.enum(tableSources).optional(),
  columns: z.array(z.enum(columnRoles)).min(1).max(2_000),
  dayOrders: z.record(z.string().regex(/^\d{1,4}$/), z.enum(dayOrders)).default({}),
});

export const importInput = z.strictObject({ import: field.id });
export const mapImportInput = z.strictObject({ import: field.id, ...importChoices.shape });
/** What becomes of items that people have worked on since the import. */
export const undoImportInput = z.strictObject({ import: field.id, worked: z.enum(['keep', 'remove']).default('keep') });
