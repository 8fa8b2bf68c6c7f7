import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { access } from '../../access.ts';
import { importHolidaysInput } from '../calendar-forms.ts';
import { heldAgency, readAnew } from '../held-agency.server.ts';
import { readIcal } from '../read-ical.server.ts';

/** Days of a calendar that come later than this, or are longer ago, are not brought in. */
const [yearsBack, yearsAhead] = [1, 3];

/** A file of one holiday, each spring. */
const navruz = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:navruz', 'DTSTART;VALUE=DATE:20250321'],
  ...['RRULE:FREQ=YEARLY;COUNT=100', 'SUMMARY:Navruz', 'END:VEVENT', 'END:VCALENDAR'],
].join('\r\n');

/** Brings holidays in from an iCal file. What stands for a day already is left as it is. */
export const importHolidays = command({
  name: 'import-holidays',
  summary: 'Bring holidays in from an iCal file (.ics)',
  input: importHolidaysInput,
  example: () => ({ as: 'coordinator', input: { content: navruz }, events: ['agency.holidays_imported'] }),
  async run(ctx, { content }) {
    allow(ctx.actor, access, 'import-holidays');
    const year = Number(dayIn(ctx.actor.agency.zone, ctx.now).slice(0, 4));
    const { days, leftOut } = readIcal(content, { first: year - yearsBack, last: year + yearsAhead });
    const agency = await heldAgency(ctx);
    const known = await ctx.db.calendarDay.findMany({ where: { agencyId: agency.subjectId }, select: { day: true } });
    const standing = new Set(known.map((each) => each.day.toISOString().slice(0, 10)));
    const added = days.filter(({ day }) => !standing.has(day));
    await ctx.db.calendarDay.createMany({
      data: added.map(({ day, name }) => ({ agencyId: agency.subjectId, day: new Date(day), name })),
    });
    if (added.length > 0) await readAnew(ctx);
    if (added.length > 0) ctx.record({ name: 'agency.holidays_imported', ...agency, new: { days: added } });
    return { added: added.map(({ day }) => day), known: days.length - added.length, leftOut };
  },
});
