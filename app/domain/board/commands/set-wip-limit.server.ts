import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { wipLimitInput } from '../column.ts';
import { columnOf } from './column-of.server.ts';
import { reachShape, reshaped } from './reshape.server.ts';

/** Sets or lifts a column's limit of work in progress. A limit below what stands there is kept, and shown as exceeded. */
export const setWipLimit = command({
  name: 'set-wip-limit',
  summary: 'Set or lift the limit of work in progress of a column',
  input: wipLimitInput,
  example: (world) => ({
    as: 'lead',
    input: { board: world.board, column: world.columns.doing, limit: 3, kind: 'hard' as const },
    events: ['column.limited'],
  }),
  reach: (ctx, input) => reachShape(ctx, input.board),
  async run(ctx, input, { board, columns }) {
    allow(ctx.actor, access, 'set-wip-limit');
    const column = columnOf(columns, input.column);
    const limit = { wipLimit: input.limit, limitKind: input.limit === null ? null : input.kind };
    await ctx.db.column.update({ where: { id: column.id }, data: limit });
    await reshaped(ctx, board, {
      name: 'column.limited',
      old: { wipLimit: column.wipLimit, limitKind: column.limitKind },
      new: { column: column.id, name: column.name, ...limit },
    });
    return { column: column.id };
  },
});
