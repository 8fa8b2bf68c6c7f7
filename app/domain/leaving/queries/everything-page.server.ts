import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { access } from '../access.ts';
import type { Everything } from '../everything.ts';

/** What a download of all that the agency owns would hold now, and how many restricted items would stay out of it. */
export const everythingPage = query({
  name: 'everything-page',
  summary: 'Say what a download of all that the agency owns would hold',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run({ actor, db }): Promise<Everything> {
    allow(actor, access, 'everything-page');
    const agencyId = actor.agency.id;
    const backlogs = await db.backlog.findMany({ where: { agencyId }, orderBy: { prefix: 'asc' } });
    const every = { by: ['backlogId' as const], where: { backlog: { agencyId } }, _count: true as const };
    const all = await wholeLists(db, 'own', () => db.item.groupBy(every));
    const seen = await db.item.groupBy({ by: ['backlogId'], where: ownItems(actor), _count: true });
    const countOf = (groups: typeof all, id: string) => groups.find(({ backlogId }) => backlogId === id)?._count ?? 0;
    const lines = backlogs.map(({ id, prefix, name }) => {
      const items = countOf(seen, id);
      return { prefix, name, items, leftOut: countOf(all, id) - items };
    });
    return {
      backlogs: lines,
      counts: {
        people: await db.person.count({
          where: {
            OR: [{ memberships: { some: { agencyId } } }, { links: { some: { agencyId, purpose: 'belong', usedAt: null } } }],
          },
        }),
        teams: await db.team.count({ where: { agencyId } }),
        backlogs: lines.length,
        items: lines.reduce((sum, { items }) => sum + items, 0),
        boards: await db.board.count({ where: { team: { agencyId } } }),
        sprints: await db.sprint.count({ where: { team: { agencyId } } }),
        goals: await db.goal.count({ where: { agencyId } }),
        programmes: await db.programme.count({ where: { agencyId } }),
        services: await db.service.count({ where: { agencyId } }),
      },
    };
  },
});
