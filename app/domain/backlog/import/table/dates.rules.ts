import type { DayOrder } from './staged-table.ts';

/** A date as it was written: a day, and a time where there was one, with the zone where that was said. */
export interface WrittenDate {
  /** ISO date. */
  day: string;
  /** HH:mm:ss, or null. */
  time: string | null;
  /** `Z` or `+05:00`, or null for the agency's own. */
  zone: string | null;
}

const clock = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?`;
const iso = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${clock}$`);
const numbers = new RegExp(String.raw`^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})${clock}$`);
const dayWord = new RegExp(String.raw`^(\d{1,2})[ /.-]+(\p{L}{3,})\.?[ /.,-]+(\d{4}|\d{2})(?: ?(?:г\.?|yil))?${clock}$`, 'u');
const wordDay = new RegExp(String.raw`^(\p{L}{3,})\.? (\d{1,2}),? (\d{4})${clock}$`, 'u');

/** How months begin in English, Russian and Uzbek. */
const months: readonly RegExp[] = [
  /^(jan|янв|yan)/i,
  /^(feb|фев|fev)/i,
  /^(mar|мар)/i,
  /^(apr|апр)/i,
  /^(may|май|мая)/i,
  /^(jun|июн|iyun)/i,
  /^(jul|июл|iyul)/i,
  /^(aug|авг|avg)/i,
  /^(sep|сен|sen)/i,
  /^(oct|окт|okt)/i,
  /^(nov|ноя|noy)/i,
  /^(dec|дек|dek)/i,
];

/** Reads a date in one of many styles; null for what is none. Day or month first counts only where numbers alone leave it open. */
export function readDate(text: string, order: DayOrder): WrittenDate | null {
  const said = text.trim();
  const byIso = iso.exec(said);
  if (byIso) return dateOf(byIso[1], byIso[2], byIso[3], byIso.slice(4));
  const byNumbers = numbers.exec(said);
  if (byNumbers) {
    const [, first, mark, second, year, ...time] = byNumbers;
    const dayFirst = mark === '.' || order === 'day';
    return dayFirst ? dateOf(year, second, first, time) : dateOf(year, first, second, time);
  }
  const byDay = dayWord.exec(said);
  if (byDay) return dateOf(byDay[3], monthOf(byDay[2]), byDay[1], byDay.slice(4));
  const byWord = wordDay.exec(said);
  return byWord ? dateOf(byWord[3], monthOf(byWord[1]), byWord[2], byWord.slice(4)) : null;
}

function monthOf(word = ''): string {
  return String(months.findIndex((month) => month.test(word)) + 1);
}

function dateOf(year = '', month = '', day = '', time: readonly (string | undefined)[] = []): WrittenDate | null {
  const [y, m, d] = [year.length === 2 ? 2_000 + Number(year) : Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (y < 1900 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  const clockTime = timeOf(time);
  return clockTime === undefined ? null : { day: date.toISOString().slice(0, 10), ...clockTime };
}

function timeOf([hour, minute, second, half, zone]: readonly (string | undefined)[]): Omit<WrittenDate, 'day'> | undefined {
  if (hour === undefined) return { time: null, zone: null };
  const noon = half ? /^p/i.test(half) : undefined;
  const h = noon === undefined ? Number(hour) : (Number(hour) % 12) + (noon ? 12 : 0);
  if (h > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  const offset = zone === undefined ? null : /^[zu]/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return { time: `${two(h)}:${minute}:${second ?? '00'}`, zone: offset };
}

/**
 * Whether day or month comes first in a column, over all that it says: as the rows say that can be read only one way; null where every row
 * can be read both ways and the ways differ. A column that numbers leave nothing open in is `day`.
 */
export function dayOrderOf(values: readonly string[]): DayOrder | null {
  let [day, month, open] = [0, 0, 0];
  for (const value of values) {
    const [, first, mark, second] = numbers.exec(value.trim()) ?? [];
    if (mark === undefined || mark === '.') continue;
    if (Number(first) > 12) day += 1;
    else if (Number(second) > 12) month += 1;
    else if (first !== second) open += 1;
  }
  if (day + month > 0) return day >= month ? 'day' : 'month';
  return open > 0 ? null : 'day';
}

/** The moment that a written date is, in a zone unless it names its own; a bare day is its noon. */
export function momentOfDate({ day, time, zone: said }: WrittenDate, zone: string): string {
  if (said) return new Date(`${day}T${time ?? '12:00:00'}${said}`).toISOString();
  const wall = Date.parse(`${day}T${time ?? '12:00:00'}Z`);
  const once = wall - offsetAt(zone, wall);
  return new Date(wall - offsetAt(zone, once)).toISOString();
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a zone is ahead of UTC at a moment, in milliseconds. */
function offsetAt(zone: string, moment: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
    formats.set(zone, format);
  }
  const [date = '', time = ''] = format.format(moment).split(', ');
  return Date.parse(`${date}T${time}Z`) - Math.floor(moment / 1_000) * 1_000;
}
