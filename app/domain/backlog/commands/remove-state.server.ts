import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { access } from '../access.ts';
import { removeStateInput } from '../backlog-forms.ts';
import { destinationOf } from '../remove-state.rules.ts';
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
    const items = await ctx.db.item.findMany({ where: { stateId: state.id }, select: { id: true, classification: true } });
    const to = destinationOf(
      state,
      states.filter((other) => other !== state && other.archivedAt === null),
      items.length > 0,
      input.to,
    );
    if (to) await ctx.db.item.updateMany({ where: { stateId: state.id }, data: { stateId: to.id, stateSince: ctx.now } });
    await ctx.db.columnState.deleteMany({ where: { stateId: state.id } });
    await ctx.db.state.delete({ where: { id: state.id } });
    await reshapeLists(ctx.db, backlog.id);
    for (const item of to ? items : []) {
      ctx.record({
        name: 'item.moved',
        subject: 'item',
        subjectId: item.id,
        backlogId: backlog.id,
        classification: item.classification,
        old: { state: state.id, stateName: state.name, category: state.category },
        new: { state: to?.id, stateName: to?.name, category: to?.category },
      });
    }
    ctx.record(factOfBacklog(backlog, 'state.removed', { state: state.id, name: state.name, category: state.category }));
    return { backlog: backlog.prefix };
  },
});
