import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { openCardsSql } from '#app/domain/reach/visible-boards.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { removeColumnInput } from '../column.ts';
import { columnOf } from './column-of.server.ts';
import { reachShape, reshaped } from './reshape.server.ts';

/**
 * Removes a column. Where whoever removes it sees cards in it, another column must take its states, and so the cards; their items do not
 * change. Cards that they do not see stand in the column of what is mapped nowhere then.
 */
export const removeColumn = command({
  name: 'remove-column',
  summary: 'Remove a column; another one takes its cards',
  input: removeColumnInput,
  example: (world) => ({
    as: 'lead',
    input: { board: world.board, column: world.columns.ready, to: world.columns.doing },
    events: ['column.removed'],
  }),
  reach: (ctx, input) => reachShape(ctx, input.board),
  async run(ctx, input, { board, columns }) {
    allow(ctx.actor, access, 'remove-column');
    const column = columnOf(columns, input.column);
    if (columns.length === 1) throw refuse('column', 'last_column');
    const to = input.to === undefined ? undefined : columnOf(columns, input.to, 'to');
    if (to?.id === column.id) throw refuse('to', 'another_column');
    const states = await ctx.db.columnState.findMany({ where: { columnId: column.id } });
    const cards = await ctx.db.$queryRaw<unknown[]>(Prisma.sql`
      SELECT 1 FROM card c WHERE c.board_id = ${board.id}::uuid AND NOT c.archived
        AND c.state_id = ANY (${states.map((each) => each.stateId)}::uuid[]) AND ${openCardsSql(ctx.actor)} LIMIT 1`);
    if (cards.length > 0 && !to) throw refuse('to', 'column_has_cards', { column: column.name });
    if (to) await ctx.db.columnState.updateMany({ where: { columnId: column.id }, data: { columnId: to.id, drop: false } });
    else await ctx.db.columnState.deleteMany({ where: { columnId: column.id } });
    await ctx.db.column.delete({ where: { id: column.id } });
    await reshaped(ctx, board, { name: 'column.removed', old: { name: column.name }, new: { to: to?.name ?? null } });
    return { board: board.id };
  },
});
