import { z } from 'zod';
import { id, line } from '#app/domain/identity/person.ts';

/* The fields that forms of this room are made of. */
export { id };

export const name = line(1, 160);
/** Words of several lines, with the line ends of the web made plain. */
export const text = (least: number, most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(least).max(most));

export const year = z.number().int().min(2000).max(2100);

/** What a measure can be: thousandths of up to a million million. */
export const amount = z
  .number()
  .min(-1e12)
  .max(1e12)
  .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e3), { message: 'three_decimals' });

/** A day of this century. */
export const day = z.iso.date().refine((iso) => iso >= '2000-01-01', { message: 'day_too_early' });

/** Where a figure comes from. */
export const source = line(1, 200);

/** What names a backlog; held to a length only, reach finds the rest. */
export const prefix = z.string().min(1).max(12);

/** From 1; beyond the last page the last one is given. */
export const page = z.number().int().min(1).default(1);
