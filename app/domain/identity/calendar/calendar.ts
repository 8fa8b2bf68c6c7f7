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
