import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { leave } from '../leave.server.ts';
import { dropLinks } from '../links.server.ts';
import { onePersonInput } from '../person.ts';
import { revokeTokensOf } from '../revoke-tokens.server.ts';
import { lockPerson, refuseLastAdministrator } from '../standing.server.ts';

/** Somebody leaves the agency, and with it its teams; their tokens for it end, and its links to their account. What they did stays under their name. */
export const endMembership = command({
  name: 'end-membership',
  summary: 'End a person’s membership in the agency',
  input: onePersonInput,
  example: (world) => ({ as: 'administrator', input: { person: world.newcomer }, events: ['person.left'] }),
  reach: (ctx, input) => lockPerson(ctx, input.person),
  async run(ctx, _input, person) {
    allow(ctx.actor, access, 'end-membership');
    const { membership } = person;
    if (membership.endedAt) return { person: person.id };
    await refuseLastAdministrator(ctx, person);
    const { agencyId } = membership;
    await revokeTokensOf(ctx, person.id, agencyId);
    // A link kept back would open an account that another agency keeps from now on.
    await dropLinks(ctx.db, person.id, agencyId);
    await leave(ctx, { personId: person.id, agencyId });
    ctx.record({
      name: 'person.left',
      subject: 'person',
      subjectId: person.id,
      old: { role: membership.role },
      rightsOf: [person.id],
    });
    return { person: person.id };
  },
});
