import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { closeSessionsOf } from '#app/platform/auth.server.ts';
import { access } from '../access.ts';
import { dropLinks } from '../links.server.ts';
import { onePersonInput } from '../person.ts';
import { revokeTokensOf } from '../revoke-tokens.server.ts';
import { lockPerson, refuseLastAdministrator } from '../standing.server.ts';

/**
 * Closes somebody's account: every session, link and token of theirs ends. Who belongs to another agency too is not this one's to
 * shut out everywhere; end the membership instead.
 */
export const disablePerson = command({
  name: 'disable-person',
  summary: "Disable a person's account",
  input: onePersonInput,
  example: (world) => ({ as: 'administrator', input: { person: world.newcomer }, events: ['person.disabled'] }),
  reach: (ctx, input) => lockPerson(ctx, input.person),
  async run(ctx, _input, person) {
    allow(ctx.actor, access, 'disable-person');
    if (person.disabledAt) return { person: person.id };
    // Whom an agency has let go is not its to shut out; nor does it learn here where they went.
    if (person.membership.endedAt) throw refuse('person', 'has_left', { name: person.name });
    await refuseLastAdministrator(ctx, person);
    if (person.id === ctx.actor.person.id) throw refuse('person', 'not_yourself');
    const elsewhere = { personId: person.id, endedAt: null, agencyId: { not: ctx.actor.agency.id } };
    if ((await ctx.db.membership.count({ where: elsewhere })) > 0)
      throw refuse('person', 'belongs_elsewhere', { name: person.name });
    await ctx.db.person.update({ where: { id: person.id }, data: { disabledAt: ctx.now, disabledInId: ctx.actor.agency.id } });
    await revokeTokensOf(ctx, person.id);
    await dropLinks(ctx.db, person.id);
    await closeSessionsOf(ctx.db, person.id);
    ctx.record({ name: 'person.disabled', subject: 'person', subjectId: person.id, rightsOf: [person.id] });
    return { person: person.id };
  },
});
