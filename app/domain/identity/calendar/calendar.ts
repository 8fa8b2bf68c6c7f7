import { z } from 'zod';
import { line } from '../person.ts';

/** 1 for Monday to 7 for Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A day that is not as its weekday says: a holiday, or a day of the weekend that is worked. */
export interface SpecialDay {
  /** ISO date. */
  day: string;
  /** May be empty. */
  name: string;
  works: boolean;
}

/** When an agency works, as rules count by it. */
export interface WorkCalendar {
  /** Days of the week on which nobody works. */
  weekend: readonly number[];
  /** ISO date → whether that day is worked; what is not there is as its weekday says. */
  special: ReadonlyMap<string, boolean>;
}

/** The file of a calendar is read up to this size, in bytes. */
export const largestCalendar = 1_000_000;
/** No calendar file makes more days than this. */
export const mostBroughtDays = 500;

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
