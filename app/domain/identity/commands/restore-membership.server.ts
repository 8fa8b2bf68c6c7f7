import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { onePersonInput } from '../person.ts';
import { receive } from '../reception.server.ts';
import { lockPerson } from '../standing.server.ts';

/**
 * Invites somebody who left the agency to belong again, in the role they had. It takes a link, as for anybody who has an account: since
 * they left, another agency may have let somebody else into it.
 */
export const restoreMembership = command({
  name: 'restore-membership',
  summary: 'Invite a person who left to belong to the agency again',
  input: onePersonInput,
  answersSecret: true,
  example: (world) => ({ as: 'administrator', input: { person: world.former }, events: ['person.invited'] }),
  reach: (ctx, input) => lockPerson(ctx, input.person),
  async run(ctx, _input, person) {
    allow(ctx.actor, access, 'restore-membership');
    if (person.disabledAt) throw refuse('person', 'is_disabled', { name: person.name });
    const { id, membership, name, email, locale } = person;
    if (!membership.endedAt) return { id, name, email, locale, outcome: 'here' as const };
    // Where another agency has disabled the account the link opens nothing, as one to any such account.
    const account = await ctx.db.person.findUniqueOrThrow({ where: { id } });
    return receive(ctx, { ...account, memberships: [membership] }, { name, role: membership.role });
  },
});
