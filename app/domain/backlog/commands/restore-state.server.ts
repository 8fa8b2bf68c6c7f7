import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { access } from '../access.ts';
import { oneStateInput } from '../backlog-forms.ts';
import { factOfBacklog, mapToColumns, reachLockedWorkflow, reshapeLists } from '../shape.server.ts';

/** Brings a state back that was put away; on boards it stands with the states of its category. */
export const restoreState = command({
  name: 'restore-state',
  summary: "Bring back a state of a backlog's workflow that was put away",
  input: oneStateInput,
  example: (world) => ({
    as: 'lead',
    input: { backlog: world.backlog.prefix, state: world.archivedState },
    events: ['state.restored'],
  }),
  reach: (ctx, input) => reachLockedWorkflow(ctx, input.backlog),
  async run(ctx, input, { backlog, states }) {
    allow(ctx.actor, access, 'restore-state');
    const state = states.find((each) => each.id === idOf(input.state));
    if (!state) throw refuse('state', 'unknown_state');
    if (!state.archivedAt) return { backlog: backlog.prefix };
    await ctx.db.state.update({ where: { id: state.id }, data: { archivedAt: null } });
    await mapToColumns(ctx.db, state.id);
    await reshapeLists(ctx.db, backlog.id);
    ctx.record(factOfBacklog(backlog, 'state.restored', undefined, { state: state.id, name: state.name }));
    return { backlog: backlog.prefix };
  },
});
