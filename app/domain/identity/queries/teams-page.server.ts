import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { access } from '../access.ts';

/** The teams of the agency one acts for, with their sizes. */
export const teamsPage = query({
  name: 'teams-page',
  summary: 'The teams of the agency',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run({ actor, db }) {
    const teams = await db.team.findMany({
      where: { agencyId: actor.agency.id },
      include: { _count: { select: { members: true, boards: true } }, members: { where: { personId: actor.person.id } } },
      orderBy: { name: 'asc' },
    });
    return {
      teams: teams.map(({ id, name, _count, members }) => ({
        id,
        name,
        people: _count.members,
        boards: _count.boards,
        mine: members.length > 0,
      })),
      mayCreate: permits(actor, access, 'create-team'),
    };
  },
});
