import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { heldAgency } from '#app/domain/identity/calendar/held-agency.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { setLadderPersonInput } from '../escalation-forms.ts';

/** Says who stands on a rung of one's agency's ladder: its department head, its deputy minister; or that nobody does. */
export const setLadderPerson = command({
  name: 'set-ladder-person',
  summary: 'Say who is told on a rung of your agency’s ladder',
  input: setLadderPersonInput,
  example: (world) => ({
    as: 'coordinator',
    input: { rung: 'head' as const, person: world.member },
    events: ['agency.ladder_set'],
  }),
  async reach(ctx, { person }) {
    return person === undefined ? undefined : (await reach(ctx).colleagues([person]))[0];
  },
  async run(ctx, { rung }, person) {
    allow(ctx.actor, access, 'set-ladder-person');
    const agency = await heldAgency(ctx);
    const place = { agencyId: agency.subjectId, rung };
    const before = await ctx.db.ladderPlace.findUnique({ where: { agencyId_rung: place } });
    if ((before?.personId ?? null) === (person?.id ?? null)) return { rung };
    await ctx.db.ladderPlace.deleteMany({ where: place });
    if (person) await ctx.db.ladderPlace.create({ data: { ...place, personId: person.id } });
    const told = { old: { rung, person: before?.personId ?? null }, new: { rung, person: person?.id ?? null } };
    ctx.record({ name: 'agency.ladder_set', ...agency, ...told });
    return { rung };
  },
});
