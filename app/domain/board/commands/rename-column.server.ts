import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { renameColumnInput } from '../column.ts';
import { columnOf } from './column-of.server.ts';
import { reachShape, reshaped } from './reshape.server.ts';

/** Gives a column another name, unlike the board's other ones. */
export const renameColumn = command({
  name: 'rename-column',
  summary: 'Rename a column',
  input: renameColumnInput,
  example: (world) => ({
    as: 'lead',
    input: { board: world.board, column: world.columns.doing, name: 'Under way' },
    events: ['column.renamed'],
  }),
  reach: (ctx, input) => reachShape(ctx, input.board),
  async run(ctx, input, { board, columns }) {
    allow(ctx.actor, access, 'rename-column');
    const column = columnOf(columns, input.column);
    if (columns.some((other) => other.id !== column.id && other.name === input.name))
      throw refuse('name', 'name_taken', { name: input.name });
    await ctx.db.column.update({ where: { id: column.id }, data: { name: input.name } });
    await reshaped(ctx, board, {
      name: 'column.renamed',
      old: { name: column.name },
      new: { column: column.id, name: input.name },
    });
    return { column: column.id };
  },
});
