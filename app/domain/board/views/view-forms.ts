import { z } from 'zod';
import * as field from '#app/domain/backlog/fields.ts';
import { filterInput } from '#app/domain/backlog/filter/filter-input.ts';
import { longestViewName } from './view.ts';

const name = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(longestViewName));

/** One of the two lists that can have views. */
const list = { board: field.id.optional(), backlog: field.prefix.optional() };
const isOne = (asked: { board?: string; backlog?: string }) => (asked.board === undefined) !== (asked.backlog === undefined);
const oneList = { path: ['board'], message: 'required' };

export const viewListInput = z.strictObject(list).refine(isOne, oneList);
/** `shared` gives it to everybody who sees the list. */
export const saveViewInput = z
  .strictObject({ ...list, name, shared: z.boolean().default(false), filter: filterInput })
  .refine(isOne, oneList);
export const renameViewInput = z.strictObject({ view: field.id, name });
export const viewInput = z.strictObject({ view: field.id });
/** `opens` says whether its list opens with it for oneself. */
export const setDefaultViewInput = z.strictObject({ view: field.id, opens: z.boolean() });
