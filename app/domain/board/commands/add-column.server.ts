import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { addColumnInput } from '../column.ts';
import { renumber } from './renumber-columns.server.ts';
import { reachShape, reshaped } from './reshape.server.ts';

/** Adds an empty column, after a given one or at the end; states are mapped to it afterwards. */
export const addColumn = command({
  name: 'add-column',
  summary: 'Add a column to a board',
  input: addColumnInput,
  example: (world) => ({
    as: 'lead',
    input: { board: world.board, name: 'Review', after: world.columns.doing },
    events: ['column.added'],
  }),
  reach: (ctx, input) => reachShape(ctx, input.board),
  async run(ctx, input, { board, columns }) {
    allow(ctx.actor, access, 'add-column');
    if (columns.some((column) => column.name === input.name)) throw refuse('name', 'name_taken', { name: input.name });
    const place = input.after === undefined ? columns.length - 1 : columns.findIndex((column) => column.id === input.after);
    if (input.after !== undefined && place < 0) throw refuse('after', 'unknown_column');
    const id = newId();
    await ctx.db.column.create({ data: { id, boardId: board.id, name: input.name, position: columns.length } });
    await renumber(ctx.db, columns.map((column) => column.id).toSpliced(place + 1, 0, id));
    await reshaped(ctx, board, { name: 'column.added', new: { column: id, name: input.name } });
    return { column: id };
  },
});
