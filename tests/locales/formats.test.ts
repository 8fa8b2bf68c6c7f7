import { describe, expect, it } from 'vitest';
import { locales } from '#app/domain/actor.ts';
import { formatsOf } from '#app/locales/formats.ts';

const zone = 'Asia/Tashkent';

describe.each(locales)('dates and numbers in %s', (locale) => {
  const formats = formatsOf(locale, zone);
  const written = (parts: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...parts }).format(date);

  it('are those of the language, every month, without what a browser may lack', () => {
    for (let month = 0; month < 12; month += 1) {
      const date = new Date(Date.UTC(1999, month, 3 + month, 19, 5));
      const iso = date.toISOString();
      expect(formats.date(iso.slice(0, 10))).toBe(written({ year: 'numeric', timeZone: 'UTC' }, date));
      // Five minutes past midnight in Tashkent: the day is the zone's.
      expect(formats.date(iso)).toBe(written({ year: 'numeric', timeZone: zone }, date));
      expect(formats.moment(iso)).toBe(written({ year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: zone }, date));
    }
    expect(formats.number(1_234_567.5)).toBe(new Intl.NumberFormat(locale).format(1_234_567.5));
  });

  it('leave out the year that it is', () => {
    const today = `${new Date().getUTCFullYear()}-03-08`;
    expect(formats.date(today)).toBe(written({ timeZone: 'UTC' }, new Date(`${today}T00:00:00Z`)));
  });
});
