import { permits } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { query } from '#app/domain/query.server.ts';
import { access } from '../../access.ts';
import type { SpecialDay } from '../calendar.ts';
import { agencyCalendarInput } from '../calendar-forms.ts';
import { calendarOf } from '../calendar-of.server.ts';
import { addWorkingDays, workingDaysBetween } from '../working-days.rules.ts';

/** How far ahead the page shows what its days come to: as far as a blocker asks unless said. */
const shownAhead = 5;

/** When the agency one acts for works: its weekend, and the holidays of a year. */
export const agencyCalendar = query({
  name: 'agency-calendar',
  summary: 'When the agency works: its weekend and the holidays of a year',
  input: agencyCalendarInput,
  example: () => ({ input: {} }),
  async run({ actor, db, now }, { year: asked }) {
    const { id, zone } = actor.agency;
    const today = dayIn(zone, now);
    const year = asked ?? Number(today.slice(0, 4));
    const calendar = await calendarOf(db, id);
    const days = await db.calendarDay.findMany({
      where: { agencyId: id, day: { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) } },
      orderBy: { day: 'asc' },
    });
    return {
      year,
      thisYear: Number(today.slice(0, 4)),
      weekend: [...calendar.weekend],
      days: days.map(({ day, name, works }): SpecialDay => ({ day: day.toISOString().slice(0, 10), name, works })),
      /** How many days of the year are worked. */
      workingDays: workingDaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`),
      ahead: { count: shownAhead, day: addWorkingDays(calendar, today, shownAhead) },
      mayChange: permits(actor, access, 'mark-day'),
    };
  },
});
