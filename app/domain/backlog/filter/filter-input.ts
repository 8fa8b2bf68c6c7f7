import { z } from 'zod';
import { itemTypes } from '../item.ts';
import { dues, longestFilterText, valuesAtMost } from './filter.ts';

/** The fields of a filter, for queries that list items. */
export const filterFields = {
  /** Words of key, title or description, in any script. */
  text: z.string().trim().max(longestFilterText).default(''),
  /** Any of these people; `me` is you, `none` is nobody. */
  assignee: z
    .array(z.union([z.enum(['me', 'none']), z.uuid()]))
    .max(valuesAtMost)
    .default([]),
  /** Any label of these names. */
  label: z.array(z.string().min(1).max(80)).max(valuesAtMost).default([]),
  type: z.array(z.enum(itemTypes)).max(valuesAtMost).default([]),
  /** Late; until Sunday; in the next fourteen days; without a day. */
  due: z.array(z.enum(dues)).max(valuesAtMost).default([]),
  /** In any of these sprints now. */
  sprint: z.array(z.uuid()).max(valuesAtMost).default([]),
  /** Something happened to it since that day, or since your last `visit`. */
  changed: z.union([z.enum(['', 'visit']), z.iso.date()]).default(''),
};

export const filterInput = z.strictObject(filterFields);
