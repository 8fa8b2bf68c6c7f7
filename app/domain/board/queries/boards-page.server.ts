import { z } from 'zod';
import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { ownBacklogs } from '#app/domain/reach/visible.server.ts';
import { visibleBoards } from '#app/domain/reach/visible-boards.server.ts';
import { access } from '../access.ts';

/** The agency's boards by team, and what a new one could be made of. */
export const boardsPage = query({
  name: 'boards-page',
  summary: "The agency's boards, by team",
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run({ actor, db }) {
    const boards = await db.board.findMany({
      where: visibleBoards(actor),
      select: {
        id: true,
        name: true,
        team: { select: { id: true, name: true } },
        backlogs: { where: { placed: false }, select: { backlog: { select: { prefix: true, name: true } } } },
        columns: { select: { name: true }, orderBy: { position: 'asc' } },
      },
      orderBy: [{ team: { name: 'asc' } }, { name: 'asc' }],
    });
    const mayCreate = permits(actor, access, 'create-board');
    return {
      boards: boards.map(({ backlogs, columns, ...board }) => ({
        ...board,
        backlogs: backlogs.map((shown) => shown.backlog),
        columns: columns.map((column) => column.name),
      })),
      mayCreate,
      teams: await db.team.findMany({
        where: { agencyId: actor.agency.id },
        select: { id: true, name: true },
        orderBy: { name: 'asc' },
      }),
      backlogs: await db.backlog.findMany({
        where: ownBacklogs(actor),
        select: { prefix: true, name: true },
        orderBy: { prefix: 'asc' },
      }),
    };
  },
});
