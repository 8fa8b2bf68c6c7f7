import { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { ownOnly } from '#app/domain/strategy/own-only.ts';
import { access } from '../access.ts';
import type { BoardPart } from '../everything.ts';
import { ownItems } from '../owned.server.ts';

/** A board as the download holds it: columns, what they map, and the cards of the agency's own items in the board's order. */
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
      where: { boardId: id, backlog: { agencyId } },
      orderBy: { backlogId: 'asc' },
    });
    const columns = await ctx.db.column.findMany({
      where: { boardId: id },
      include: { states: { where: { state: { backlog: { agencyId } } }, orderBy: { stateId: 'asc' } } },
      orderBy: { position: 'asc' },
    });
    const cards = await ctx.db.card.findMany({
      where: { boardId: id, item: ownItems(ctx.actor) },
      select: { item: { select: { key: true } } },
      orderBy: { rank: 'asc' },
    });
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
      cards: cards.map(({ item }) => item.key),
    };
  },
});
