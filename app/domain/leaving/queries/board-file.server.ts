import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { visibleItemsSql } from '#app/domain/reach/visible.server.ts';
import { ownOnly } from '#app/domain/strategy/own-only.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { access } from '../access.ts';
import type { BoardPart } from '../everything.ts';

/** A board as the download holds it: columns, what they map, and the cards of the agency's own items in the board's order; what was placed one by one stays out. */
export const boardFile = query({
  name: 'board-file',
  summary: 'Read a board in Hashar’s own format: columns, what they map, cards in their order',
  input: z.strictObject({ board: z.string().min(1).max(36) }),
  example: (world) => ({ input: { board: world.board } }),
  async run(ctx, input): Promise<BoardPart> {
    const { id, name, team, createdAt } = await reach(ctx).board(input.board);
    allow(ctx.actor, access, 'board-file');
    ownOnly(ctx.actor, team);
    const agencyId = ctx.actor.agency.id;
    const backlogs = await ctx.db.boardBacklog.findMany({
      where: { boardId: id, placed: false, backlog: { agencyId } },
      orderBy: { backlogId: 'asc' },
    });
    const columns = await ctx.db.column.findMany({
      where: { boardId: id },
      include: { states: { where: { state: { backlog: { agencyId } } }, orderBy: { stateId: 'asc' } } },
      orderBy: { position: 'asc' },
    });
    // Straight, since a board may have tens of thousands.
    const cards = await raw<{ key: string }>(
      ctx.db,
      Prisma.sql`SELECT i.key FROM card c JOIN item i ON i.id = c.item_id JOIN backlog b ON b.id = i.backlog_id
        WHERE c.board_id = ${id}::uuid AND NOT c.placed AND b.agency_id = ${agencyId}::uuid AND ${visibleItemsSql(ctx.actor)} ORDER BY c.rank`,
    );
    return {
      id,
      team: team.id,
      name,
      createdAt: createdAt.toISOString(),
      backlogs: backlogs.map(({ backlogId }) => backlogId),
      columns: columns.map(({ id: column, name: called, wipLimit, limitKind, states }) => ({
        id: column,
        name: called,
        wipLimit,
        limitKind,
        states: states.map(({ stateId, drop }) => ({ state: stateId, drop })),
      })),
      cards: cards.map(({ key }) => key),
    };
  },
});
