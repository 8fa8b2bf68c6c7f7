import type { Locale } from '#app/domain/actor.ts';

export type Formats = ReturnType<typeof makeFormats>;

/** Intl's objects are dear to make (a millisecond a set) and a page has hundreds of cards: one set for each language and zone. */
const made = new Map<string, Formats>();

/** Dates, times and numbers as a language writes them, in a time zone. Days without a time are given and kept as ISO dates. */
export function formatsOf(locale: Locale, zone: string): Formats {
  const name = `${locale} ${zone}`;
  const known = made.get(name) ?? makeFormats(locale, zone);
  made.set(name, known);
  return known;
}

function makeFormats(locale: Locale, zone: string) {
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
  const numbers = new Intl.NumberFormat(locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    /** `2026-12-12` → 12 Dec, with the year unless it is this one. */
    date(iso: string) {
      const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
      return (iso.startsWith(new Date().getUTCFullYear().toString()) ? day : dayOfYear).format(date);
    },
    /** A moment in the zone, with its year. */
    moment: (at: Date | string) => moment.format(new Date(at)),
    number: (value: number) => numbers.format(value),
    /** Whole days from now, past ones negative: yesterday, in 3 days. */
    days: (count: number) => relative.format(count, 'day'),
  };
}
