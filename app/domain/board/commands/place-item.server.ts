import { generateKeyBetween } from 'fractional-indexing';
import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { access, partners } from '../access.ts';
import { type Placed, placementInput } from '../placement.ts';
import { lastRankOn } from './last-rank-on.server.ts';
import { mapByCategory } from './map-by-category.server.ts';
import { byPartner, placementFact, reachPlacement } from './reached-placement.server.ts';

/**
 * Takes an item onto a board of one's own team that does not show its backlog by itself: it stands at the end of the column that holds
 * its state. It stays one item with one owner; with the first of a backlog, that backlog's states get their places on the board.
 */
export const placeItem = command({
  name: 'place-item',
  summary: "Take an item onto a board of one's own that does not show its backlog",
  input: placementInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[0], board: world.placingBoard },
    events: ['item.placed'],
  }),
  reach: (ctx, input) => reachPlacement(ctx, input, partners['place-item']),
  async run(ctx, _input, seen): Promise<Placed> {
    allow(ctx.actor, access, 'place-item');
    const { item, board } = seen;
    if (item.archivedAt) throw refuse('item', 'item_archived', { key: item.key });
    const place = { boardId: board.id, itemId: item.id };
    if ((await ctx.db.placement.count({ where: place })) > 0)
      throw refuse('board', 'placed_already', { key: item.key, board: board.name });
    const shown = { boardId: board.id, backlogId: item.backlogId };
    const has = await ctx.db.boardBacklog.findUnique({ where: { boardId_backlogId: shown } });
    if (has && !has.placed) throw refuse('board', 'board_shows_item', { key: item.key, board: board.name });
    if (!has) await ctx.db.boardBacklog.create({ data: { ...shown, placed: true } });
    await mapByCategory(ctx.db, board.id, item.backlogId);
    await ctx.db.placement.create({ data: { ...place, placedById: ctx.actor.person.id, placedAt: ctx.now } });
    const last = await lastRankOn(ctx.db, board.id);
    await ctx.db.$executeRaw(Prisma.sql`
      WITH raised AS (UPDATE board SET version = version + 1 WHERE id = ${board.id}::uuid RETURNING id, version)
      INSERT INTO card (board_id, item_id, state_id, rank, version, restricted, archived, placed)
      SELECT raised.id, i.id, i.state_id, ${generateKeyBetween(last, null)}, raised.version, i.classification = 'restricted', i.archived_at IS NOT NULL, true
      FROM raised JOIN item i ON i.id = ${item.id}::uuid`);
    ctx.record(placementFact(seen, { name: 'item.placed', new: { board: board.id, ...byPartner(seen) } }));
    return { item: item.key, board: board.id };
  },
});
