import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { access } from '../access.ts';
import { setStateCategoryInput } from '../backlog-forms.ts';
import { factOfBacklog, reachLockedWorkflow, reshapeLists } from '../shape.server.ts';

/** Says whether a state means to do, doing or done. */
export const setStateCategory = command({
  name: 'set-state-category',
  summary: 'Set whether a state means to do, doing or done',
  input: setStateCategoryInput,
  example: (world) => ({
    as: 'lead',
    input: { backlog: world.backlog.prefix, state: world.states.doing, category: 'done' as const },
    events: ['state.category_set'],
  }),
  reach: (ctx, input) => reachLockedWorkflow(ctx, input.backlog),
  async run(ctx, { state: asked, category }, { backlog, states }) {
    allow(ctx.actor, access, 'set-state-category');
    const state = states.find((each) => each.id === idOf(asked));
    if (!state) throw refuse('state', 'unknown_state');
    if (state.category === category) return { backlog: backlog.prefix };
    await ctx.db.state.update({ where: { id: state.id }, data: { category } });
    await reshapeLists(ctx.db, backlog.id);
    const { id, name } = state;
    ctx.record(
      factOfBacklog(backlog, 'state.category_set', { state: id, name, category: state.category }, { state: id, name, category }),
    );
    return { backlog: backlog.prefix };
  },
});
