import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { NotFound, refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access, partners } from '../access.ts';
import { refuseBlocked } from '../blocked.rules.ts';
import { changeStateInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';

/** Takes an item to another step of its backlog's workflow; its card follows on every board. No column is named, so no limit holds it. */
export const changeState = command({
  name: 'change-state',
  summary: "Take an item to another state of its backlog's workflow",
  input: changeStateInput,
  example: (world) => ({ as: 'member', input: { item: world.items[0], state: world.states.doing }, events: ['item.moved'] }),
  async reach(ctx, input) {
    const item = await reachLockedItem(ctx, input.item, partners['change-state']);
    const state = await reach(ctx, partners['change-state']).state(input.state);
    if (state.backlogId !== item.backlogId) throw new NotFound();
    return { item, state };
  },
  async run(ctx, _input, { item, state }) {
    allow(ctx.actor, access, 'change-state');
    if (item.archivedAt) throw refuse('state', 'item_archived', { key: item.key });
    if (state.archivedAt) throw refuse('state', 'state_archived', { state: state.name });
    if (state.id === item.stateId) return { item: item.key };
    const before = await ctx.db.state.findUniqueOrThrow({ where: { id: item.stateId } });
    const blockers = await ctx.db.blocker.count({ where: { itemId: item.id, freedAt: null } });
    refuseBlocked('state', blockers, before.category, state.category);
    await ctx.db.item.update({ where: { id: item.id }, data: { stateId: state.id, stateSince: ctx.now } });
    ctx.record(factOf(item, 'item.moved', standing(before), standing(state)));
    return { item: item.key };
  },
});

function standing({ id, name, category }: { id: string; name: string; category: string }) {
  return { state: id, stateName: name, category };
}
