import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access as sprint } from '#app/domain/sprint/access.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { calledBy } from '../called.ts';
import { oneTeamInput } from '../team.ts';

/** A team: who is in it, its boards, and who could be taken in. */
export const teamPage = query({
  name: 'team-page',
  summary: 'A team, its people and boards',
  input: oneTeamInput,
  example: (world) => ({ input: { team: world.team } }),
  async run(ctx, input) {
    const { actor, db } = ctx;
    const team = await reach(ctx).team(input.team);
    const agencyId = actor.agency.id;
    const members = await db.membership.findMany({
      where: { agencyId, person: { teams: { some: { teamId: team.id } } } },
      ...called,
    });
    const mayChange = permits(actor, access, 'add-team-member');
    const others = mayChange
      ? await db.membership.findMany({
          where: { agencyId, endedAt: null, person: { disabledAt: null, teams: { none: { teamId: team.id } } } },
          ...called,
        })
      : [];
    return {
      id: team.id,
      name: team.name,
      rhythm: team.rhythm,
      people: members.map((member) => ({ ...known(member), role: member.role })),
      boards: await db.board.findMany({ where: { teamId: team.id }, select: { id: true, name: true }, orderBy: { name: 'asc' } }),
      others: others.map(known),
      may: {
        rename: permits(actor, access, 'rename-team'),
        change: mayChange,
        setRhythm: permits(actor, sprint, 'set-rhythm'),
      },
    };
  },
});

const called = {
  select: { role: true, name: true, person: { select: { id: true, name: true } } },
  orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
} as const satisfies Prisma.MembershipFindManyArgs;

function known({ name, person }: { name: string | null; person: { id: string; name: string } }) {
  return { id: person.id, name: calledBy({ name }, person) };
}
