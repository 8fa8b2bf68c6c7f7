import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { makeLink } from '../links.server.ts';
import { onePersonInput } from '../person.ts';
import { lockInvitation } from '../standing.server.ts';

/** Makes another link for somebody who is still to accept, as what they were invited; the earlier one becomes worthless. */
export const renewInvitation = command({
  name: 'renew-invitation',
  summary: 'Make a new link for a person who is still to accept an invitation',
  input: onePersonInput,
  answersSecret: true,
  example: (world) => ({ as: 'administrator', input: { person: world.invited }, events: ['person.link-made'] }),
  reach: (ctx, input) => lockInvitation(ctx, input.person),
  async run(ctx, _input, { personId, email, name, role, teams }) {
    allow(ctx.actor, access, 'renew-invitation');
    const link = await makeLink(ctx, { personId, purpose: 'belong', invitation: { name, role, teams } });
    ctx.record({ name: 'person.link-made', subject: 'person', subjectId: personId, new: { purpose: 'belong' } });
    return { person: personId, name, email, locale: ctx.actor.person.locale, purpose: 'belong' as const, link };
  },
});
