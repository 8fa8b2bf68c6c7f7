import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { reorderColumnsInput } from '../column.ts';
import { columnOf } from './column-of.server.ts';
import { renumber } from './renumber-columns.server.ts';
import { reachShape, reshaped } from './reshape.server.ts';

/** Puts a board's columns in the order given, which names each of them once. */
export const reorderColumns = command({
  name: 'reorder-columns',
  summary: "Put a board's columns in another order",
  input: reorderColumnsInput,
  example: (world) => ({
    as: 'lead',
    input: { board: world.board, columns: [world.columns.doing, world.columns.ready, world.columns.done] },
    events: ['columns.reordered'],
  }),
  reach: (ctx, input) => reachShape(ctx, input.board),
  async run(ctx, input, { board, columns }) {
    allow(ctx.actor, access, 'reorder-columns');
    const ordered = input.columns.map((id) => columnOf(columns, id, 'columns'));
    if (new Set(ordered).size !== columns.length) throw refuse('columns', 'each_column_once');
    await renumber(ctx.db, input.columns);
    await reshaped(ctx, board, {
      name: 'columns.reordered',
      old: { columns: columns.map((column) => column.name) },
      new: { columns: ordered.map((column) => column.name) },
    });
    return { board: board.id };
  },
});
