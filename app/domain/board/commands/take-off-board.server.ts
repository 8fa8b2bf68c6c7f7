import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { access, partners } from '../access.ts';
import { type Placed, placementInput } from '../placement.ts';
import { byPartner, placementFact, reachPlacement } from './reached-placement.server.ts';

/** Takes an item that was placed on a board off it again; the item stays as it is. Where the backlog's states stand is kept for the next one. */
export const takeOffBoard = command({
  name: 'take-off-board',
  summary: 'Take an item that was placed on a board off it',
  input: placementInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.items[1], board: world.placingBoard },
    events: ['item.taken_off_board'],
  }),
  reach: (ctx, input) => reachPlacement(ctx, input, partners['take-off-board']),
  async run(ctx, _input, seen): Promise<Placed> {
    allow(ctx.actor, access, 'take-off-board');
    const { item, board } = seen;
    const place = { boardId: board.id, itemId: item.id };
    const { count } = await ctx.db.placement.deleteMany({ where: place });
    if (count === 0) throw refuse('board', 'not_placed', { key: item.key, board: board.name });
    await ctx.db.card.deleteMany({ where: place });
    // No card is left behind to say so, so everyone looks again at the whole.
    await ctx.db.$executeRaw(
      Prisma.sql`UPDATE board SET version = version + 1, shape_version = version + 1 WHERE id = ${board.id}::uuid`,
    );
    ctx.record(placementFact(seen, { name: 'item.taken_off_board', old: { board: board.id, ...byPartner(seen) } }));
    return { item: item.key, board: board.id };
  },
});
