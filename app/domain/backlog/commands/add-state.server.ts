import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { addStateInput } from '../backlog-forms.ts';
import { checkNameFree, factOfBacklog, mapToColumns, reachLockedWorkflow, reshapeLists } from '../shape.server.ts';

/** Adds a step to a backlog's workflow, after another or at the end. */
export const addState = command({
  name: 'add-state',
  summary: "Add a state to a backlog's workflow",
  input: addStateInput,
  example: (world) => ({
    as: 'lead',
    input: { backlog: world.backlog.prefix, name: 'With the lawyers', category: 'doing' as const, after: world.states.doing },
    events: ['state.added'],
  }),
  reach: (ctx, input) => reachLockedWorkflow(ctx, input.backlog),
  async run(ctx, { name, category, after }, { backlog, states }) {
    allow(ctx.actor, access, 'add-state');
    checkNameFree(name, states);
    const before = after === undefined ? states.at(-1) : states.find((state) => state.id === after.toLowerCase());
    if (after !== undefined && !before) throw refuse('after', 'unknown_state');
    const position = before ? before.position + 1 : 0;
    const id = newId();
    await ctx.db.state.updateMany({
      where: { backlogId: backlog.id, position: { gte: position } },
      data: { position: { increment: 1 } },
    });
    await ctx.db.state.create({ data: { id, backlogId: backlog.id, name, category, position } });
    await mapToColumns(ctx.db, id);
    await reshapeLists(ctx.db, backlog.id);
    ctx.record(factOfBacklog(backlog, 'state.added', undefined, { state: id, name, category }));
    return { backlog: backlog.prefix, state: id };
  },
});
