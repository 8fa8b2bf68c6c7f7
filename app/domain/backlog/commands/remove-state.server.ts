import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import { removeStateInput } from '../backlog-forms.ts';
import { destinationOf } from '../remove-state.rules.ts';
import { sendItems } from '../send-items.server.ts';
import { factOfBacklog, reachLockedWorkflow, reshapeLists } from '../shape.server.ts';

/** Takes a state out of a backlog's workflow; its items, archived ones too, go to the state that was named for them. */
export const removeState = command({
  name: 'remove-state',
  summary: "Remove a state from a backlog's workflow, saying where its items go",
  input: removeStateInput,
  example: (world) => ({
    as: 'lead',
    input: { backlog: world.backlog.prefix, state: world.states.doing, to: world.states.done },
    events: ['state.removed'],
  }),
  reach: (ctx, input) => reachLockedWorkflow(ctx, input.backlog),
  async run(ctx, input, { backlog, states }) {
    allow(ctx.actor, access, 'remove-state');
    const state = states.find((each) => each.id === idOf(input.state));
    if (!state) throw refuse('state', 'unknown_state');
    const seen = await ctx.db.item.count({ where: { stateId: state.id, ...ownItems(ctx.actor) }, take: 1 });
    const to = destinationOf(
      state,
      states.filter((other) => other !== state && other.archivedAt === null),
      seen > 0,
      input.to,
    );
    await sendItems(ctx, state, to);
    await ctx.db.columnState.deleteMany({ where: { stateId: state.id } });
    await ctx.db.state.delete({ where: { id: state.id } });
    await reshapeLists(ctx.db, backlog.id);
    ctx.record(factOfBacklog(backlog, 'state.removed', { state: state.id, name: state.name, category: state.category }));
    return { backlog: backlog.prefix };
  },
});
