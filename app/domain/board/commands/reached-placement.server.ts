import type { z } from 'zod';
import type { Fact } from '#app/domain/activity/fact.ts';
import { lockLists } from '#app/domain/backlog/lists.server.ts';
import type { Context } from '#app/domain/command.server.ts';
import { type Reached, reach } from '#app/domain/reach/reach.server.ts';
import type { Level } from '#app/domain/reach/terms.ts';
import type { Board, Item } from '#app/platform/prisma/client.ts';
import type { placementInput } from '../placement.ts';

interface ReachedPlacement {
  item: Reached<Item>;
  board: Board;
}

/**
 * Finds an item under terms of that level and a board of one's own, and locks the lists of both, in the order in which all are locked: the
 * backlogs that the board has cards of already bring its own lock along.
 * @throws NotFound, NotAllowed
 */
export async function reachPlacement(
  ctx: Context,
  input: z.output<typeof placementInput>,
  level: Level,
): Promise<ReachedPlacement> {
  const item = await reach(ctx, level).item(input.item);
  const board = await reach(ctx).board(input.board);
  const shown = await ctx.db.boardBacklog.findMany({ where: { boardId: board.id }, select: { backlogId: true } });
  await lockLists(ctx.db, [...new Set([item.backlogId, ...shown.map(({ backlogId }) => backlogId)])]);
  return { item, board };
}

/** Marks what a partner did: its owner's people are given notice of it. */
export function byPartner({ item }: ReachedPlacement): { byPartner?: true } {
  return item.terms === null ? {} : { byPartner: true };
}

/** What happened to the item: its owner is told, and its place on the board is the board's agency's own. */
export function placementFact({ item }: ReachedPlacement, fact: Pick<Fact, 'name' | 'old' | 'new'>): Fact {
  const { id, backlogId, classification } = item;
  return { ...fact, subject: 'item', subjectId: id, backlogId, classification };
}
