import { z } from 'zod';
import { line } from '../person.ts';
import { largestCalendar } from './calendar.ts';

const day = z.iso.date().refine((text) => /^(19|20|21)\d\d-/.test(text), { message: 'not_date' });

export const setWeekendInput = z.strictObject({
  weekend: z
    .array(z.int().min(1).max(7))
    .max(7)
    .transform((days) => [...new Set(days)].sort((one, other) => one - other))
    .refine((days) => days.length < 7, { message: 'no_workday_left' }),
});
export const markDayInput = z.strictObject({
  day,
  name: line(1, 120),
  /** It is worked although its weekday is not; a holiday unless said. */
  works: z.boolean().default(false),
});
export const clearDayInput = z.strictObject({ day });
export const importHolidaysInput = z.strictObject({ content: z.string().max(largestCalendar) });
export const agencyCalendarInput = z.strictObject({ year: z.coerce.number().int().min(1900).max(2199).optional() });
