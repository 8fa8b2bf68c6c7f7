import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { access } from '../access.ts';
import { reorderStatesInput } from '../backlog-forms.ts';
import { factOfBacklog, reachLockedWorkflow, renumberStates, reshapeLists } from '../shape.server.ts';

/** Puts a backlog's states in another order; all of them are named, so that one added meanwhile is not lost in between. */
export const reorderStates = command({
  name: 'reorder-states',
  summary: "Put the states of a backlog's workflow in another order",
  input: reorderStatesInput,
  example: (world) => ({
    as: 'lead',
    input: {
      backlog: world.backlog.prefix,
      states: [world.states.done, world.states.doing, world.archivedState, world.states.ready],
    },
    events: ['states.reordered'],
  }),
  reach: (ctx, input) => reachLockedWorkflow(ctx, input.backlog),
  async run(ctx, input, { backlog, states }) {
    allow(ctx.actor, access, 'reorder-states');
    const asked = input.states.map(idOf);
    const now = states.map((state) => state.id);
    if (asked.length !== now.length || now.some((id) => !asked.includes(id))) throw refuse('states', 'not_all_states');
    if (asked.every((id, place) => id === now[place])) return { backlog: backlog.prefix };
    await renumberStates(ctx.db, asked);
    await reshapeLists(ctx.db, backlog.id);
    ctx.record(factOfBacklog(backlog, 'states.reordered', { states: now }, { states: asked }));
    return { backlog: backlog.prefix };
  },
});
