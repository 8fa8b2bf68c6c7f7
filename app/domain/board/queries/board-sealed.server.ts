import { z } from 'zod';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { sealedPlacements } from '#app/domain/reach/sealed.server.ts';

/** What was taken onto a board and is closed by its owner now: counted, whose it is, how far, and whom to ask. */
export const boardSealed = query({
  name: 'board-sealed',
  summary: 'Show what was taken onto a board and is closed by its owner now',
  input: z.strictObject({ board: z.string().min(1).max(36) }),
  example: (world) => ({ input: { board: world.placingBoard } }),
  async run(ctx, input) {
    const { id } = await reach(ctx).board(input.board);
    return { sealed: await sealedPlacements(ctx, id) };
  },
});
