import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { renameBoardInput } from '../column.ts';
import { reachShape, reshaped } from './reshape.server.ts';

/** Gives a board another name, unlike the team's other ones. */
export const renameBoard = command({
  name: 'rename-board',
  summary: 'Rename a board',
  input: renameBoardInput,
  example: (world) => ({ as: 'lead', input: { board: world.board, name: 'Another name' }, events: ['board.renamed'] }),
  reach: (ctx, input) => reachShape(ctx, input.board),
  async run(ctx, input, { board }) {
    allow(ctx.actor, access, 'rename-board');
    const taken = await ctx.db.board.count({ where: { teamId: board.teamId, name: input.name, id: { not: board.id } } });
    if (taken > 0) throw refuse('name', 'name_taken', { name: input.name });
    await ctx.db.board.update({ where: { id: board.id }, data: { name: input.name } });
    await reshaped(ctx, board, { name: 'board.renamed', old: { name: board.name }, new: { name: input.name } });
    return { board: board.id };
  },
});
