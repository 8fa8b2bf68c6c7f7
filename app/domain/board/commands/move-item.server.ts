import { generateKeyBetween } from 'fractional-indexing';
import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import type { Moved } from '../board.ts';
import { moveInput } from '../move.ts';
import { planMove } from '../move-item.rules.ts';
import { factsOfMove, reachMover } from './move-item.facts.server.ts';
import { placeCard } from './move-item.write.server.ts';

/** Moves a card to a column and a place in it; the item takes the column's state. The later of two moves stands. */
export const moveItem = command({
  name: 'move-item',
  summary: 'Move a card to a column of a board, beside a neighbour or to an end',
  input: moveInput,
  example: (world) => ({
    as: 'member',
    input: { board: world.board, item: world.items[0], column: world.columns.doing },
    events: ['item.moved'],
  }),
  reach: reachMover,
  async run(ctx, input, mover): Promise<Moved> {
    allow(ctx.actor, access, 'move-item');
    const { facts, place } = await factsOfMove(ctx, input, mover);
    const plan = planMove({ ...facts, reason: input.reason || undefined });
    const rank = generateKeyBetween(place.low, place.high);
    await placeCard(ctx, mover, { rank, state: plan.state });
    const target = plan.state === mover.stateId ? mover : facts.drop;
    ctx.record({
      name: facts.within ? 'item.ranked' : 'item.moved',
      subject: 'item',
      subjectId: mover.itemId,
      backlogId: mover.backlogId,
      classification: mover.classification,
      old: { board: mover.boardId, column: mover.columnId, after: place.wasUnder, ...stateOf(mover) },
      new: {
        board: mover.boardId,
        column: input.column,
        after: place.above,
        ...(target && stateOf(target)),
        ...(plan.overLimit && { overLimit: plan.overLimit }),
      },
    });
    return { item: mover.key, column: input.column, after: place.above };
  },
});

function stateOf({ stateId, stateName, category }: { stateId: string; stateName: string; category: string }) {
  return { state: stateId, stateName, category };
}
