import { daysAfter, daysFrom } from '#app/domain/day.ts';

/** Public holidays of Uzbekistan that come on the same day every year (Labour Code, article 208): month and day. */
const fixed = [
  ['01-01', 'New Year'],
  ['03-08', 'Women’s Day'],
  ['03-21', 'Navruz'],
  ['05-09', 'Day of Memory and Honour'],
  ['09-01', 'Independence Day'],
  ['10-01', 'Teachers’ and Mentors’ Day'],
  ['12-08', 'Constitution Day'],
] as const;

/** The first days of the two feasts by the lunar calendar, month and day of it; each year a decree confirms them. */
const lunar = [
  ['10-1', 'Ramazon hayit'],
  ['12-10', 'Qurbon hayit'],
] as const;

const lunarDay = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

/**
 * The public holidays of Uzbekistan in a year. One that falls on a weekend frees the Monday after, as its Labour Code says, unless that
 * is a holiday itself.
 */
export function holidaysOf(year: number): { day: string; name: string }[] {
  const moving = daysFrom(`${year}-01-01`, `${year}-12-31`).flatMap((day) => {
    const parts = lunarDay.formatToParts(new Date(day));
    const part = (type: string) => parts.find((each) => each.type === type)?.value;
    const feast = lunar.find(([on]) => on === `${part('month')}-${part('day')}`);
    return feast ? [{ day, name: feast[1] }] : [];
  });
  const own = [...fixed.map(([on, name]) => ({ day: `${year}-${on}`, name })), ...moving];
  const days = new Map<string, string>(own.map(({ day, name }) => [day, name]));
  for (const { day, name } of own) {
    const weekday = new Date(day).getUTCDay();
    const monday = daysAfter(day, weekday === 6 ? 2 : 1);
    if ((weekday === 6 || weekday === 0) && !days.has(monday)) days.set(monday, `${name}, moved`);
  }
  return [...days].map(([day, name]) => ({ day, name })).sort((one, other) => (one.day < other.day ? -1 : 1));
}
