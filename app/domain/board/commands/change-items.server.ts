import { allow } from '#app/domain/actor.ts';
import { lockLists } from '#app/domain/backlog/lists.server.ts';
import { command } from '#app/domain/command.server.ts';
import { NotFound, Refused, refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access, partners } from '../access.ts';
import { type ChangedItems, changeItemsInput } from '../change-items.ts';
import { refusalOf } from '../undo/refusal-of.ts';
import { takeStep } from '../undo/steps.server.ts';

/**
 * Does one thing to several items, each by the command that does it to one. What is refused is named with its reason and left as it
 * was; the rest is done. Where everything is refused nothing is recorded, and the reasons are the refusal.
 */
export const changeItems = command({
  name: 'change-items',
  summary: 'Do one thing to several items: assign, label, change state, move, archive',
  input: changeItemsInput,
  timeout: 60_000,
  example: (world) => ({
    as: 'member',
    input: { act: 'assign-item' as const, items: [world.items[0], world.items[1]], person: world.member },
    events: ['item.assigned', 'item.assigned'],
  }),
  async reach(ctx, input) {
    const keys = [...new Set(input.items.map((key) => key.toUpperCase()))];
    const find = reach(ctx, partners['change-items']);
    const items = await find.items(keys).catch(gone);
    if (input.act === 'assign-item') await reach(ctx).colleagues([input.person]);
    if ('label' in input) await find.label(input.label);
    if ('state' in input) await find.state(input.state);
    if ('sprint' in input) await reach(ctx).sprint(input.sprint);
    if ('board' in input) await reach(ctx).column((await reach(ctx).board(input.board)).id, input.column);
    await lockLists(ctx.db, [...new Set(items.map((item) => item.backlogId))].sort());
    return keys;
  },
  async run(ctx, { act, items: _items, ...given }, keys): Promise<ChangedItems> {
    allow(ctx.actor, access, 'change-items');
    const answer: ChangedItems = { changed: [], refused: [] };
    for (const item of keys) {
      const refusal = await takeStep(ctx, act, { item, ...given });
      if (refusal) answer.refused.push({ item, ...refusalOf(refusal) });
      else answer.changed.push(item);
    }
    if (answer.changed.length === 0) {
      throw new Refused(answer.refused.map(({ item, code, values }) => ({ field: item, code, ...(values && { values }) })));
    }
    return answer;
  },
});

/** One that is hidden by now is not told from one that never was, and not which of them it is. */
function gone(error: unknown): never {
  throw error instanceof NotFound ? refuse('items', 'items_gone') : error;
}
