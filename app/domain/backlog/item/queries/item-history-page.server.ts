import { z } from 'zod';
import { NotFound } from '#app/domain/errors.ts';
import { query } from '#app/domain/query.server.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { partners } from '../../access.ts';
import * as field from '../../fields.ts';
import { itemHistory } from '../../queries/item-history.server.ts';

const pageSize = 50;

/** Everything that happened to an item, the newest first, a page at a time: who, for which agency, when. */
export const itemHistoryPage = query({
  name: 'item-history-page',
  summary: 'Tell what happened to an item, the newest first',
  input: z.strictObject({
    item: field.key,
    /** The event after which to go on. */
    after: field.id.optional(),
  }),
  example: (world) => ({ input: { item: world.items[2] } }),
  async run(ctx, { item: key, after }) {
    const item = await reach(ctx, partners['item-history-page']).item(key);
    const last = after && (await ctx.db.event.findFirst({ where: { id: idOf(after), subject: 'item', subjectId: item.id } }));
    if (last === null) throw new NotFound();
    return {
      item: item.key,
      title: item.title,
      ...(await itemHistory(ctx, item, { take: pageSize, ...(last && { after: last }) })),
    };
  },
});
