const day = 86_400_000;
/** Tashkent is five hours ahead of UTC, all year. */
const zone = 5 * 3_600_000;

/** How many working days the demo world's history is long: six months. */
export const historyDays = 128;

export interface Calendar {
  /**
   * The moment at a place in the history: 0 is the first morning at nine, 12.5 the middle of the thirteenth working day; up to
   * {@link historyDays}, six in the evening of the last working day before today.
   */
  moment(at: number): Date;
  /** A date so many days from today; for one that is no working day the next, or of the past ones the last before. */
  date(daysFromNow: number): Date;
}

/** The working days, Monday to Friday in Tashkent, that end yesterday: the history has the same shape on whatever day it begins. */
export function calendarOf(now: Date): Calendar {
  const today = Math.floor((now.getTime() + zone) / day) * day;
  const days: number[] = [];
  for (let each = today - day; days.length < historyDays; each -= day) if (isWorkday(each)) days.unshift(each);
  return {
    moment(at) {
      const whole = Math.min(Math.max(Math.floor(at), 0), historyDays - 1);
      const seconds = Math.round(Math.min(Math.max(at - whole, 0), 1) * 9 * 3_600);
      return new Date((days[whole] ?? today) + 9 * 3_600_000 + seconds * 1_000 - zone);
    },
    date(daysFromNow) {
      let each = today + daysFromNow * day;
      while (!isWorkday(each)) each += daysFromNow < 0 ? -day : day;
      return new Date(each);
    },
  };
}

function isWorkday(time: number): boolean {
  const weekday = new Date(time).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
