import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { membershipState } from '../membership.ts';
import { onePersonInput } from '../person.ts';

/** One person as the agency one acts for knows them, and what the reader may change. */
export const personPage = query({
  name: 'person-page',
  summary: 'A person of the agency',
  input: onePersonInput,
  example: (world) => ({ input: { person: world.member } }),
  async run(ctx, input) {
    const { actor, db } = ctx;
    const person = await reach(ctx).person(input.person);
    const { membership } = person;
    const teams = await db.team.findMany({
      where: { agencyId: actor.agency.id, members: { some: { personId: person.id } } },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    });
    return {
      id: person.id,
      name: person.name,
      email: person.email,
      role: membership.role,
      state: membershipState({ ...membership, disabledAt: person.disabledAt, passwordHash: person.passwordHash }),
      since: membership.since.toISOString(),
      endedAt: membership.endedAt?.toISOString() ?? null,
      teams,
      self: person.id === actor.person.id,
      may: {
        changeRole: permits(actor, access, 'change-role'),
        makeLink: permits(actor, access, 'make-reset-link'),
        endMembership: permits(actor, access, 'end-membership'),
        disable: permits(actor, access, 'disable-person'),
      },
    };
  },
});
