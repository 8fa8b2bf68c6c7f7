import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { ownBacklogs, visibleImports } from '#app/domain/reach/visible.server.ts';
import { visibleBoards } from '#app/domain/reach/visible-boards.server.ts';
import { access } from '../access.ts';
import { type HomeSection, homeLists, homeShown } from '../home/home.ts';
import { homeListOf } from '../home/home-list.server.ts';
import { backlogLines } from './backlog-lines.server.ts';
import { sharedLines } from './shared-lines.server.ts';

/** What a person comes back to: what waits for them and what they wait for, and the boards and backlogs of the agency they act for. */
export const homePage = query({
  name: 'home-page',
  summary: "Show what waits for one, one's own open items, what is due and what changed, and the agency's boards and backlogs",
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run(ctx) {
    const me = ctx.actor.person.id;
    const sections: HomeSection[] = [];
    for (const list of homeLists) sections.push(await homeListOf(ctx, list, { skip: 0, take: homeShown }));
    const imports = await ctx.db.import.findMany({
      where: { AND: [visibleImports(ctx.actor), { personId: me, status: 'staged' }] },
      select: { id: true, fileName: true, backlog: { select: { name: true } } },
      orderBy: { createdAt: 'asc' },
    });
    const boards = await ctx.db.board.findMany({
      where: visibleBoards(ctx.actor),
      include: { team: { include: { members: { where: { personId: me } } } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    return {
      sections,
      imports: imports.map(({ id, fileName, backlog }) => ({ id, fileName, backlog: backlog.name })),
      boards: boards
        .map(({ id, name, team }) => ({ id, name, team: team.name, mine: team.members.length > 0 }))
        .sort((a, b) => Number(b.mine) - Number(a.mine)),
      backlogs: await backlogLines(ctx, ownBacklogs(ctx.actor)),
      shared: await sharedLines(ctx),
      can: { createBacklog: permits(ctx.actor, access, 'create-backlog') },
    };
  },
});
