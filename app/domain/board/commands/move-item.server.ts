import { generateKeyBetween } from 'fractional-indexing';
import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { placingLevel } from '#app/domain/reach/terms.ts';
import { access } from '../access.ts';
import type { Moved } from '../board.ts';
import { moveInput } from '../move.ts';
import { planMove } from '../move-item.rules.ts';
import { factsOf, reachMove } from './move-item.facts.server.ts';
import { placeCard } from './move-item.write.server.ts';

/** Moves a card to a column and a place in it; the item takes the column's state. The later of two moves stands. */
export const moveItem = command({
  name: 'move-item',
  summary: 'Move a card to a column of a board, beside a neighbour or to an end',
  input: moveInput,
  plansOnce: true,
  example: (world) => ({
    as: 'member',
    input: { board: world.board, item: world.items[0], column: world.columns.doing },
    events: ['item.moved'],
  }),
  async reach(ctx, input) {
    const move = await reachMove(ctx, input);
    // What is only to be read is refused as anything else that its owner's terms do not permit.
    if (move.fixed) await reach(ctx, placingLevel).item(move.key);
    return move;
  },
  async run(ctx, input, move): Promise<Moved> {
    allow(ctx.actor, access, 'move-item');
    const facts = factsOf(move);
    const plan = planMove({ ...facts, reason: input.reason || undefined });
    placeCard(ctx, move, { rank: generateKeyBetween(move.low, move.high), state: plan.state });
    const target = plan.state === move.stateId ? move : facts.drop;
    ctx.record({
      name: facts.within ? 'item.ranked' : 'item.moved',
      subject: 'item',
      subjectId: move.itemId,
      backlogId: move.backlogId,
      classification: move.classification,
      old: { board: move.boardId, column: move.columnId, after: move.wasUnder, ...stateOf(move) },
      new: {
        board: move.boardId,
        column: input.column,
        after: move.above,
        ...(target && stateOf(target)),
        ...(plan.overLimit && { overLimit: plan.overLimit }),
      },
    });
    return { item: move.key, column: input.column, after: move.above };
  },
});

function stateOf({ stateId, stateName, category }: { stateId: string; stateName: string; category: string }) {
  return { state: stateId, stateName, category };
}
