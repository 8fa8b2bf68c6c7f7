import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { dropLinks } from '../links.server.ts';
import { onePersonInput } from '../person.ts';
import { revokeTokensOf } from '../revoke-tokens.server.ts';
import { lockInvitation } from '../standing.server.ts';

/** Takes back an invitation that nobody has accepted: its link is worthless. Of whoever belonged before, the tokens end, as on leaving. */
export const withdrawInvitation = command({
  name: 'withdraw-invitation',
  summary: 'Take back an invitation that is still to be accepted',
  input: onePersonInput,
  example: (world) => ({
    as: 'administrator',
    input: { person: world.invited },
    events: ['person.invitation-withdrawn'],
  }),
  reach: (ctx, input) => lockInvitation(ctx, input.person),
  async run(ctx, _input, { personId, role }) {
    allow(ctx.actor, access, 'withdraw-invitation');
    const agencyId = ctx.actor.agency.id;
    await dropLinks(ctx.db, personId, agencyId);
    await revokeTokensOf(ctx, personId, agencyId);
    ctx.record({ name: 'person.invitation-withdrawn', subject: 'person', subjectId: personId, old: { role } });
    return { person: personId };
  },
});
