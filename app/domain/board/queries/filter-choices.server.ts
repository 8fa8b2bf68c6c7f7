import { z } from 'zod';
import * as field from '#app/domain/backlog/fields.ts';
import { filterChoices as choicesAmong } from '#app/domain/backlog/filter/filter-choices.server.ts';
import { filterFields } from '#app/domain/backlog/filter/filter-input.ts';
import { boardList } from '#app/domain/backlog/filter/filter-sql.server.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { openItemsSql, sharedItemsSql } from '#app/domain/reach/visible.server.ts';
import { openCardsSql } from '#app/domain/reach/visible-boards.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { partners } from '../access.ts';

/** By what the items of a backlog or of a board can be told apart, and how many rows each choice brings under the rest of a filter. */
export const filterChoices = query({
  name: 'filter-choices',
  summary: 'What a backlog or a board can be filtered by, with the number of rows of each choice',
  input: z
    .strictObject({
      board: field.id.optional(),
      backlog: field.prefix.optional(),
      /** Of a backlog: its archived items. */
      archived: z.boolean().default(false),
      ...filterFields,
    })
    .refine((asked) => (asked.board === undefined) !== (asked.backlog === undefined), { path: ['board'], message: 'required' }),
  example: (world) => ({ input: { backlog: world.backlog.prefix } }),
  async run(ctx, { board, backlog, archived, ...filter }) {
    if (board !== undefined) {
      const { id } = await reach(ctx).board(board);
      const listed = Prisma.sql`FROM card c JOIN item i ON i.id = c.item_id WHERE c.board_id = ${id}::uuid AND NOT c.archived AND ${openCardsSql(ctx.actor)}`;
      return choicesAmong(ctx, listed, filter, boardList);
    }
    const list = await reach(ctx, partners['filter-choices']).backlog(backlog ?? '');
    const seen = list.terms ? sharedItemsSql(ctx.actor) : openItemsSql(ctx.actor);
    const put = archived ? Prisma.sql`i.archived_at IS NOT NULL` : Prisma.sql`i.archived_at IS NULL`;
    return choicesAmong(ctx, Prisma.sql`FROM item i WHERE i.backlog_id = ${list.id}::uuid AND ${put} AND ${seen}`, filter, list);
  },
});
