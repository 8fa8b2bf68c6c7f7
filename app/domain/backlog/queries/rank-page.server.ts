import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { permitsHere } from '#app/domain/reach/terms.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access, partners } from '../access.ts';
import { rankPageInput } from '../item-forms.ts';
import { ownPlace } from '../own-rank/own-place.server.ts';
import { seenBeside } from '../seen-beside.server.ts';

const near = 25;

/** An item's place in its backlog and its neighbours on either side, for the form that moves it. */
export const rankPage = query({
  name: 'rank-page',
  summary: "Show an item's place in the order of its backlog and what stands around it",
  input: rankPageInput,
  example: (world) => ({ input: { item: world.items[1] } }),
  async run(ctx, input) {
    const item = await reach(ctx, partners['rank-page']).item(input.item);
    const own = input.order === 'own';
    const act = own ? 'rank-own' : 'rerank-item';
    const can = { rank: permitsHere(ctx.actor, { access, partners }, act, item.terms) };
    const backlog = await ctx.db.backlog.findUniqueOrThrow({
      where: { id: item.backlogId },
      select: { prefix: true, name: true },
    });
    const about = { item: { key: item.key, title: item.title }, backlog, order: input.order, can };
    if (own) return { ...about, ...(await ownPlace(ctx, item, near)) };
    const seen = await seenBeside(ctx, item);
    const list = (where: Prisma.ItemWhereInput): Prisma.ItemWhereInput => ({
      AND: [seen, { archivedAt: null }, where],
    });
    const side = (where: Prisma.ItemWhereInput, rank: 'asc' | 'desc') =>
      ctx.db.item.findMany({ where: list(where), orderBy: { rank }, take: near, select: { key: true, title: true } });
    const above = await side({ rank: { lt: item.rank } }, 'desc');
    const below = await side({ rank: { gt: item.rank } }, 'asc');
    return {
      ...about,
      place: 1 + (await ctx.db.item.count({ where: list({ rank: { lt: item.rank } }) })),
      total: await ctx.db.item.count({ where: list({}) }),
      neighbours: [...above.reverse(), ...below],
    };
  },
});
