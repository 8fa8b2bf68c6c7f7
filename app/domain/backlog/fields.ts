import { z } from 'zod';
import { classifications } from '#app/domain/classification.ts';
import { itemTypes, labelTones, stateCategories } from './item.ts';

/*
 * The fields that forms of this room are made of. What names a thing (a key, a prefix, an id) is only held to a length here: what is
 * not found is found out by `reach`, in the same words for a thing that is hidden, absent or misspelt.
 */
export const key = z.string().min(1).max(24);
export const prefix = z.string().min(1).max(12);
export const id = z.string().min(1).max(36);

/** One line of text: typed line breaks and doubled spaces become one space. */
const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(most));

export const title = line(300);
export const name = line(80);
/** One line of a checklist or of what must be true before an item is accepted. */
export const entry = line(500);
/** A line that may be left empty. */
export const maybeLine = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .pipe(z.string().max(300));
/** A web address, in the one form in which browsers write it. */
export const address = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.string().min(1).max(2_000))
  .refine((text) => /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text), { message: 'not_url' })
  .transform((text) => new URL(text).href);
/** Markdown as typed, with the line ends of the web made plain. */
export const description = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n').trimEnd())
  .pipe(z.string().max(20_000));
export const type = z.enum(itemTypes);
export const category = z.enum(stateCategories);
export const classification = z.enum(classifications);
export const tone = z.enum(labelTones);

/** Story points, 0 to 999.9, in tenths; null takes the estimate away. */
export const estimate = z
  .number()
  .min(0)
  .max(999.9)
  .refine((points) => Number.isInteger(Math.round(points * 1e6) / 1e5), { message: 'one_decimal' })
  .nullable();

/** A day without a time; null takes it away. */
export const dueOn = z.iso.date().nullable();

/** A place in the joint rank: beside one neighbour, or at an end. */
export const place = {
  before: key.optional(),
  after: key.optional(),
  position: z.enum(['top', 'bottom']).optional(),
};
