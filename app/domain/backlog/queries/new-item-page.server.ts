import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import { backlogInput } from '../backlog-forms.ts';
import { mayClassifyAs } from '../set-classification.rules.ts';

/** What the form for a new item offers. */
export const newItemPage = query({
  name: 'new-item-page',
  summary: 'Show what a new item of a backlog can be given',
  input: backlogInput,
  example: (world) => ({ input: { backlog: world.backlog.prefix } }),
  async run(ctx, input) {
    const { id, prefix, name, classification } = await reach(ctx).backlog(input.backlog);
    const states = await ctx.db.state.findMany({
      where: { backlogId: id, archivedAt: null },
      orderBy: { position: 'asc' },
      select: { id: true, name: true, category: true },
    });
    const parents = await ctx.db.item.findMany({
      where: { AND: [ownItems(ctx.actor), { backlogId: id, archivedAt: null, type: { in: ['epic', 'story'] } }] },
      orderBy: [{ type: 'asc' }, { rank: 'asc' }],
      take: 200,
      select: { key: true, title: true, type: true },
    });
    return { backlog: { prefix, name, classification }, states, parents, classifyAs: mayClassifyAs(ctx.actor, classification) };
  },
});
