import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { placeableBacklogs } from '#app/domain/reach/visible-boards.server.ts';
import { access } from '../access.ts';
import { mapStateInput } from '../column.ts';
import { columnOf } from './column-of.server.ts';
import { reachShape, reshaped } from './reshape.server.ts';

/** Says in which column the items of a state stand, and whether a drop there lands in it. */
export const mapState = command({
  name: 'map-state',
  summary: 'Map a state of a shown backlog to a column of a board',
  input: mapStateInput,
  example: (world) => ({
    as: 'lead',
    input: { board: world.board, state: world.states.ready, column: world.columns.doing, drop: true },
    events: ['state.mapped'],
  }),
  reach: (ctx, input) => reachShape(ctx, input.board),
  async run(ctx, input, { board, columns }) {
    allow(ctx.actor, access, 'map-state');
    const state = await ctx.db.state.findFirst({
      where: {
        id: idOf(input.state),
        backlog: { AND: [{ boards: { some: { boardId: board.id } } }, placeableBacklogs(ctx.actor)] },
      },
    });
    if (!state) throw refuse('state', 'unknown_state');
    const column = input.column === null ? null : columnOf(columns, input.column);
    const before = await ctx.db.columnState.findUnique({
      where: { boardId_stateId: { boardId: board.id, stateId: state.id } },
      include: { column: true },
    });
    await ctx.db.columnState.deleteMany({ where: { boardId: board.id, stateId: state.id } });
    if (column) {
      const beside = { columnId: column.id, state: { backlogId: state.backlogId } };
      const first = (await ctx.db.columnState.count({ where: beside })) === 0;
      if (input.drop) await ctx.db.columnState.updateMany({ where: beside, data: { drop: false } });
      await ctx.db.columnState.create({
        data: { boardId: board.id, stateId: state.id, columnId: column.id, drop: input.drop || first },
      });
    }
    await reshaped(ctx, board, {
      name: 'state.mapped',
      old: { column: before?.column.name ?? null },
      new: { state: state.name, column: column?.name ?? null, drop: input.drop },
    });
    return { board: board.id };
  },
});
