import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { access } from '../access.ts';
import { renameStateInput } from '../backlog-forms.ts';
import { checkNameFree, factOfBacklog, reachLockedWorkflow, reshapeLists } from '../shape.server.ts';

/** Gives a state another name. */
export const renameState = command({
  name: 'rename-state',
  summary: "Rename a state of a backlog's workflow",
  input: renameStateInput,
  example: (world) => ({
    as: 'lead',
    input: { backlog: world.backlog.prefix, state: world.states.doing, name: 'Under way' },
    events: ['state.renamed'],
  }),
  reach: (ctx, input) => reachLockedWorkflow(ctx, input.backlog),
  async run(ctx, input, { backlog, states }) {
    allow(ctx.actor, access, 'rename-state');
    const state = states.find((each) => each.id === idOf(input.state));
    if (!state) throw refuse('state', 'unknown_state');
    if (state.name === input.name) return { backlog: backlog.prefix };
    checkNameFree(
      input.name,
      states.filter((other) => other !== state),
    );
    await ctx.db.state.update({ where: { id: state.id }, data: { name: input.name } });
    await reshapeLists(ctx.db, backlog.id);
    ctx.record(
      factOfBacklog(backlog, 'state.renamed', { state: state.id, name: state.name }, { state: state.id, name: input.name }),
    );
    return { backlog: backlog.prefix };
  },
});
