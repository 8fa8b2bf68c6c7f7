import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../../access.ts';
import { setWeekendInput } from '../calendar-forms.ts';
import { heldAgency, readAnew } from '../held-agency.server.ts';

/** Says on which days of the week nobody of the agency works. */
export const setWeekend = command({
  name: 'set-weekend',
  summary: 'Say on which days of the week nobody works: 1 for Monday to 7 for Sunday',
  input: setWeekendInput,
  example: () => ({ as: 'coordinator', input: { weekend: [5, 6] }, events: ['agency.weekend_set'] }),
  async run(ctx, { weekend }) {
    allow(ctx.actor, access, 'set-weekend');
    const agency = await heldAgency(ctx);
    const before = await ctx.db.agency.findUniqueOrThrow({ where: { id: agency.subjectId }, select: { weekend: true } });
    if (before.weekend.join() === weekend.join()) return { weekend };
    await ctx.db.agency.update({ where: { id: agency.subjectId }, data: { weekend } });
    await readAnew(ctx);
    ctx.record({ name: 'agency.weekend_set', ...agency, old: before, new: { weekend } });
    return { weekend };
  },
});
