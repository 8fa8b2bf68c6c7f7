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

type Parts = Intl.DateTimeFormatOptions;

const day: Parts = { day: 'numeric', month: 'short', timeZone: 'UTC' };
const dayOfYear: Parts = { ...day, year: 'numeric' };

function makeFormats(locale: Locale, zone: string) {
  const dateTime = locale === 'uz-Latn' ? latinUzbek : (parts: Parts) => new Intl.DateTimeFormat(locale, parts);
  const [days, daysOfYear] = [dateTime(day), dateTime(dayOfYear)];
  const moment = dateTime({ ...dayOfYear, hour: '2-digit', minute: '2-digit', timeZone: zone });
  // Canada writes days as ISO does.
  const isoDays = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone });
  const numbers = new Intl.NumberFormat(likeIt(locale));
  return {
    /** A day, or the day on which a moment falls in the zone: `2026-12-12` → 12 Dec, with the year unless it is this one. */
    date(iso: string) {
      const on = iso.length > 10 ? isoDays.format(new Date(iso)) : iso;
      const date = new Date(`${on}T00:00:00Z`);
      return (on.startsWith(isoDays.format(new Date()).slice(0, 4)) ? days : daysOfYear).format(date);
    },
    /** A moment in the zone, with its year. */
    moment: (at: Date | string) => moment.format(new Date(at)),
    number: (value: number) => numbers.format(value),
  };
}

const months = ['yan', 'fev', 'mar', 'apr', 'may', 'iyn', 'iyl', 'avg', 'sen', 'okt', 'noy', 'dek'];

/**
 * Uzbek in Latin letters, as Intl writes it on the server. Chromium comes without it and writes "M12 3" for 3-dek, so that a page
 * would change under its reader's eyes.
 */
function latinUzbek(parts: Parts): Pick<Intl.DateTimeFormat, 'format'> {
  const figures = new Intl.DateTimeFormat('en-GB', { ...parts, month: 'numeric', hourCycle: 'h23' });
  return {
    format(date) {
      const found = Object.fromEntries(figures.formatToParts(date).map(({ type, value }) => [type, value]));
      const written = `${Number(found.day)}-${months[Number(found.month) - 1]}`;
      return [written, found.year, found.hour && `${found.hour}:${found.minute}`].filter(Boolean).join(', ');
    },
  };
}

/** Numbers are written alike in both Uzbek alphabets, and browsers know the Cyrillic one. */
const likeIt = (locale: Locale) => (locale === 'uz-Latn' ? 'uz-Cyrl' : locale);
