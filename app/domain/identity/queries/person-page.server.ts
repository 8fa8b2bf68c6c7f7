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
    const { actor, db, now } = ctx;
    const listed = await reach(ctx).listed(input.person);
    const person = listed.invitation ? asInvited(listed.invitation, now) : asMember(listed.membership);
    const teams = await db.team.findMany({
      where: { agencyId: actor.agency.id, ...person.inTeams },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    });
    const { inTeams: _inTeams, ...shown } = person;
    return {
      ...shown,
      teams,
      self: shown.id === actor.person.id,
      may: {
        changeRole: permits(actor, access, 'change-role'),
        makeLink: permits(actor, access, 'make-reset-link'),
        endMembership: permits(actor, access, 'end-membership'),
        disable: permits(actor, access, 'disable-person'),
        invite: permits(actor, access, 'invite-people'),
      },
    };
  },
});

type Listed = Awaited<ReturnType<ReturnType<typeof reach>['listed']>>;

function asInvited(
  { personId, createdAt, expiresAt, createdById, teams, ...invited }: NonNullable<Listed['invitation']>,
  now: Date,
) {
  return {
    id: personId,
    name: invited.name,
    email: invited.email,
    role: invited.role,
    state: 'waits' as const,
    disabled: false,
    since: createdAt.toISOString(),
    endedAt: null,
    inTeams: { id: { in: teams } },
    /** Until when the link is good; null where nobody holds one. */
    linkUntil: expiresAt > now ? expiresAt.toISOString() : null,
    /** Whether they belonged until another agency's link set a new password. */
    setAside: createdById === null,
  };
}

function asMember({
  person: { id, name, email, disabledAt, passwordHash },
  role,
  since,
  endedAt,
}: NonNullable<Listed['membership']>) {
  const known = { left: endedAt !== null, disabled: disabledAt !== null, password: passwordHash !== null, waits: false };
  return {
    id,
    name,
    email,
    role,
    state: membershipState(known),
    disabled: known.disabled,
    since: since.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    inTeams: { members: { some: { personId: id } } },
    linkUntil: null,
    setAside: false,
  };
}
