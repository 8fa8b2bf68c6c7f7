import { allow } from '#app/domain/actor.ts';
import { lockLists } from '#app/domain/backlog/lists.server.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { access } from '../access.ts';
import { boardBacklogInput } from '../column.ts';
import { reshaped } from './reshape.server.ts';

/** Takes a backlog off a board: its cards leave the board, its items stay where they are. */
export const hideBacklog = command({
  name: 'hide-backlog',
  summary: 'Take a backlog off a board',
  input: boardBacklogInput,
  example: (world) => ({
    as: 'lead',
    input: { board: world.wideBoard, backlog: world.backlog.prefix },
    events: ['backlog.hidden'],
  }),
  async reach(ctx, input) {
    const board = await reach(ctx).board(input.board);
    const backlog = await reach(ctx).backlog(input.backlog);
    await lockLists(ctx.db, [backlog.id]);
    return { board, backlog };
  },
  async run(ctx, _input, { board, backlog }) {
    allow(ctx.actor, access, 'hide-backlog');
    const shown = await ctx.db.boardBacklog.findMany({ where: { boardId: board.id, placed: false } });
    if (!shown.some((each) => each.backlogId === backlog.id))
      throw refuse('backlog', 'backlog_not_shown', { backlog: backlog.prefix });
    if (shown.length === 1) throw refuse('backlog', 'last_backlog');
    const cards = { boardId: board.id, item: { backlogId: backlog.id } };
    await wholeLists(ctx.db, [backlog.id], () => ctx.db.card.deleteMany({ where: cards }));
    await ctx.db.columnState.deleteMany({ where: { boardId: board.id, state: { backlogId: backlog.id } } });
    await ctx.db.boardBacklog.delete({ where: { boardId_backlogId: { boardId: board.id, backlogId: backlog.id } } });
    await reshaped(ctx, board, { name: 'backlog.hidden', old: { backlog: backlog.prefix } });
    return { board: board.id };
  },
});
