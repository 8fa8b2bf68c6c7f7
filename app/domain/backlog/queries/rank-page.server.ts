import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { itemInput } from '../item-forms.ts';

const near = 25;

/** An item's place in its backlog and its neighbours on either side, for the form that moves it. */
export const rankPage = query({
  name: 'rank-page',
  summary: "Show an item's place in the order of its backlog and what stands around it",
  input: itemInput,
  example: (world) => ({ input: { item: world.items[1] } }),
  async run(ctx, input) {
    const item = await reach(ctx).item(input.item);
    const backlog = await ctx.db.backlog.findUniqueOrThrow({
      where: { id: item.backlogId },
      select: { prefix: true, name: true },
    });
    const list = (where: Prisma.ItemWhereInput): Prisma.ItemWhereInput => ({
      AND: [ownItems(ctx.actor), { backlogId: item.backlogId, archivedAt: null }, where],
    });
    const side = (where: Prisma.ItemWhereInput, rank: 'asc' | 'desc') =>
      ctx.db.item.findMany({ where: list(where), orderBy: { rank }, take: near, select: { key: true, title: true } });
    const above = await side({ rank: { lt: item.rank } }, 'desc');
    const below = await side({ rank: { gt: item.rank } }, 'asc');
    return {
      item: { key: item.key, title: item.title },
      backlog,
      place: 1 + (await ctx.db.item.count({ where: list({ rank: { lt: item.rank } }) })),
      total: await ctx.db.item.count({ where: list({}) }),
      neighbours: [...above.reverse(), ...below],
      can: { rank: permits(ctx.actor, access, 'rerank-item') },
    };
  },
});
