import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import { oneStateInput } from '../backlog-forms.ts';
import { nearestOf } from '../remove-state.rules.ts';
import { sendItems } from '../send-items.server.ts';
import { factOfBacklog, reachLockedWorkflow, reshapeLists } from '../shape.server.ts';

/** Puts a state away: its archived items keep it, nothing new gets it, and no board shows it. */
export const archiveState = command({
  name: 'archive-state',
  summary: "Put away a state of a backlog's workflow in which no open item stands",
  input: oneStateInput,
  example: (world) => ({
    as: 'lead',
    input: { backlog: world.backlog.prefix, state: world.states.done },
    events: ['state.archived'],
  }),
  reach: (ctx, input) => reachLockedWorkflow(ctx, input.backlog),
  async run(ctx, input, { backlog, states }) {
    allow(ctx.actor, access, 'archive-state');
    const state = states.find((each) => each.id === idOf(input.state));
    if (!state) throw refuse('state', 'unknown_state');
    if (state.archivedAt) return { backlog: backlog.prefix };
    const nearest = nearestOf(
      state,
      states.filter((other) => other !== state && !other.archivedAt),
    );
    if (!nearest) throw refuse('state', 'last_state', { state: state.name });
    const open = { stateId: state.id, archivedAt: null };
    if ((await ctx.db.item.count({ where: { ...open, ...ownItems(ctx.actor) }, take: 1 })) > 0) {
      throw refuse('state', 'state_has_open_items', { state: state.name });
    }
    // What is open there and hidden from this person goes on by itself: a refusal would tell of it.
    await sendItems(ctx, state, nearest, { archivedAt: null });
    await ctx.db.columnState.deleteMany({ where: { stateId: state.id } });
    await ctx.db.state.update({ where: { id: state.id }, data: { archivedAt: ctx.now } });
    await reshapeLists(ctx.db, backlog.id);
    ctx.record(factOfBacklog(backlog, 'state.archived', undefined, { state: state.id, name: state.name }));
    return { backlog: backlog.prefix };
  },
});
