import { z } from 'zod';
import * as field from '../fields.ts';

/** How many rows the file holds, as the list says that is taken out. */
const rows = z.number().int().min(0).max(100_000_000);

/** What is taken out of a backlog: its items as a table, all of it as a file of its own, or what was brought in. */
export const exportBacklogInput = z.strictObject({
  backlog: field.prefix,
  list: z.enum(['items', 'file', 'imports']),
  format: z.enum(['csv', 'xlsx', 'json']),
  rows,
});

export const exportListInput = z.strictObject({
  list: z.enum(['backlogs', 'people', 'teams', 'log', 'blockers', 'commitments', 'monday-report', 'requests']),
  format: z.enum(['csv', 'xlsx']),
  rows,
});
