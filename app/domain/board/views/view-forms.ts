import { z } from 'zod';
import * as field from '#app/domain/backlog/fields.ts';
import { filterInput } from '#app/domain/backlog/filter/filter-input.ts';
import { blockersFilterInput } from '#app/domain/blocker/blocker-forms.ts';
import { longestViewName } from './view.ts';

const name = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(longestViewName));

/** One of the lists that can have views; blockers are the agency's one list of them. */
const list = { board: field.id.optional(), backlog: field.prefix.optional(), blockers: z.literal(true).optional() };
const isOne = ({ board, backlog, blockers }: { board?: string; backlog?: string; blockers?: true }) =>
  [board, backlog, blockers].filter((named) => named !== undefined).length === 1;
const oneList = { path: ['board'], message: 'required' };

export const viewListInput = z.strictObject(list).refine(isOne, oneList);
/** `shared` gives it to everybody who sees the list. A view of blockers has a filter of its own kind. */
export const saveViewInput = z
  .strictObject({
    ...list,
    name,
    shared: z.boolean().default(false),
    filter: filterInput.optional(),
    blockersFilter: blockersFilterInput.optional(),
  })
  .refine(isOne, oneList)
  .refine(({ blockers, filter, blockersFilter }) => (blockers ? !filter && blockersFilter : filter && !blockersFilter), {
    path: ['filter'],
    message: 'required',
  });
export const renameViewInput = z.strictObject({ view: field.id, name });
export const viewInput = z.strictObject({ view: field.id });
/** `opens` says whether its list opens with it for oneself. */
export const setDefaultViewInput = z.strictObject({ view: field.id, opens: z.boolean() });
