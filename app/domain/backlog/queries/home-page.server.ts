import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { visibleBacklogs, visibleBoards, visibleItems } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { backlogLines } from './backlog-lines.server.ts';
import { itemRows } from './item-rows.server.ts';

const most = 50;

/** What a person comes back to: the open items they are named on, and the boards and backlogs of the agency they act for. */
export const homePage = query({
  name: 'home-page',
  summary: "Show one's own open items, and the agency's boards and backlogs",
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run(ctx) {
    const me = ctx.actor.person.id;
    const mine: Prisma.ItemWhereInput = {
      archivedAt: null,
      assignments: { some: { personId: me } },
      state: { category: { not: 'done' } },
    };
    const items = await itemRows(ctx, mine, {
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { stateSince: 'asc' }, { key: 'asc' }],
      take: most,
    });
    const boards = await ctx.db.board.findMany({
      where: visibleBoards(ctx.actor),
      include: { team: { include: { members: { where: { personId: me } } } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    return {
      items,
      itemTotal: await ctx.db.item.count({ where: { AND: [visibleItems(ctx.actor), mine] } }),
      boards: boards
        .map(({ id, name, team }) => ({ id, name, team: team.name, mine: team.members.length > 0 }))
        .sort((a, b) => Number(b.mine) - Number(a.mine)),
      backlogs: await backlogLines(ctx, visibleBacklogs(ctx.actor)),
      can: { createBacklog: permits(ctx.actor, access, 'create-backlog') },
    };
  },
});
