import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { access } from '../../access.ts';
import { clearDayInput } from '../calendar-forms.ts';
import { heldAgency, readAnew } from '../held-agency.server.ts';

/** Takes a holiday away: the day is as its weekday says again. */
export const clearDay = command({
  name: 'clear-day',
  summary: 'Remove a holiday, or a day of the weekend that was worked',
  input: clearDayInput,
  example: () => ({ as: 'administrator', input: { day: '2027-09-01' }, events: ['agency.day_cleared'] }),
  async run(ctx, { day }) {
    allow(ctx.actor, access, 'clear-day');
    const agency = await heldAgency(ctx);
    const key = { agencyId: agency.subjectId, day: new Date(day) };
    const before = await ctx.db.calendarDay.findUnique({ where: { agencyId_day: key }, select: { name: true, works: true } });
    if (!before) throw new NotFound();
    await ctx.db.calendarDay.delete({ where: { agencyId_day: key } });
    await readAnew(ctx);
    ctx.record({ name: 'agency.day_cleared', ...agency, old: { day, ...before } });
    return { day };
  },
});
