import { z } from 'zod';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';

/** How often {@link retitle} was run; set it to 0 before each test. */
export const runs = { count: 0 };

/** A command as plain as can be, for tests of what stands around every command: gives an item another title. */
export const retitle = command({
  name: 'retitle',
  summary: 'Retitle an item',
  input: z.strictObject({ item: z.string(), title: z.string().min(1).max(50) }),
  example: (world) => ({ as: 'member', input: { item: world.items[0], title: 'x' }, events: ['item.text_edited'] }),
  reach: (ctx, { item }) => reach(ctx).item(item),
  async run(ctx, { title }, item) {
    runs.count += 1;
    await ctx.db.item.update({ where: { id: item.id }, data: { title } });
    ctx.record({
      name: 'item.text_edited',
      subject: 'item',
      subjectId: item.id,
      backlogId: item.backlogId,
      old: item.title,
      new: title,
    });
    return { item: item.key, run: runs.count };
  },
});
