import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../../access.ts';
import { markDayInput } from '../calendar-forms.ts';
import { heldAgency, readAnew } from '../held-agency.server.ts';

/** Makes a day a holiday of the agency, or a day that is worked although its weekday is not; said anew, it is what was said last. */
export const markDay = command({
  name: 'mark-day',
  summary: 'Add a holiday, or a day of the weekend that is worked',
  input: markDayInput,
  example: () => ({ as: 'coordinator', input: { day: '2027-03-21', name: 'Navruz' }, events: ['agency.day_marked'] }),
  async run(ctx, { day, name, works }) {
    allow(ctx.actor, access, 'mark-day');
    const agency = await heldAgency(ctx);
    const key = { agencyId: agency.subjectId, day: new Date(day) };
    const before = await ctx.db.calendarDay.findUnique({ where: { agencyId_day: key }, select: { name: true, works: true } });
    if (before && before.name === name && before.works === works) return { day };
    await ctx.db.calendarDay.upsert({ where: { agencyId_day: key }, create: { ...key, name, works }, update: { name, works } });
    await readAnew(ctx);
    ctx.record({ name: 'agency.day_marked', ...agency, ...(before && { old: { day, ...before } }), new: { day, name, works } });
    return { day };
  },
});
