import { z } from 'zod';
import * as field from '../fields.ts';
import { currencies } from './funding.ts';

/** Money as text, with a point and at most two places. */
const money = z
  .string()
  .max(40)
  .refine((text) => !/^-/.test(text), { message: 'amount_negative' })
  .refine((text) => /^-|^\d{1,15}(\.\d{1,2})?$/.test(text), { message: 'amount_not_a_number' });

const amounts = { approved: money.default('0'), requested: money.default('0'), spent: money.default('0') };

export const addFundingLineInput = z.strictObject({
  programme: field.id,
  year: field.year,
  source: field.source,
  currency: z.enum(currencies).default('UZS'),
  ...amounts,
});
export const changeFundingLineInput = z.strictObject({
  line: field.id,
  approved: money,
  requested: money,
  spent: money,
});
export const removeFundingLineInput = z.strictObject({ line: field.id });
