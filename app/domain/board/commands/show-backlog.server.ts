import { allow } from '#app/domain/actor.ts';
import { lockLists } from '#app/domain/backlog/lists.server.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { access } from '../access.ts';
import { boardBacklogInput } from '../column.ts';
import { mapByCategory } from './map-by-category.server.ts';
import { reshaped } from './reshape.server.ts';
import { standItems } from './stand-items.server.ts';

/** Lets a board show a further backlog: its items stand at the board's end, its states in the columns of their category. */
export const showBacklog = command({
  name: 'show-backlog',
  summary: 'Show a further backlog on a board',
  input: boardBacklogInput,
  example: (world) => ({
    as: 'lead',
    input: { board: world.board, backlog: world.otherBacklog.prefix },
    events: ['backlog.shown'],
  }),
  async reach(ctx, input) {
    const board = await reach(ctx).board(input.board);
    const backlog = await reach(ctx).backlog(input.backlog);
    await lockLists(ctx.db, [backlog.id]);
    return { board, backlog };
  },
  async run(ctx, _input, { board, backlog }) {
    allow(ctx.actor, access, 'show-backlog');
    const shown = { boardId: board.id, backlogId: backlog.id };
    if ((await ctx.db.boardBacklog.count({ where: { ...shown, placed: false } })) > 0)
      throw refuse('backlog', 'backlog_shown_already', { backlog: backlog.prefix });
    // What was placed there one by one stands by itself from now on.
    await ctx.db.boardBacklog.upsert({
      where: { boardId_backlogId: shown },
      create: shown,
      update: { placed: false },
    });
    const ofIt = { boardId: board.id, item: { backlogId: backlog.id } };
    await wholeLists(ctx.db, [backlog.id], async () => {
      await ctx.db.card.updateMany({ where: ofIt, data: { placed: false } });
      await ctx.db.placement.deleteMany({ where: ofIt });
    });
    await mapByCategory(ctx.db, board.id, backlog.id);
    await standItems(ctx.db, board.id, backlog.id);
    await reshaped(ctx, board, { name: 'backlog.shown', new: { backlog: backlog.prefix } });
    return { board: board.id };
  },
});
