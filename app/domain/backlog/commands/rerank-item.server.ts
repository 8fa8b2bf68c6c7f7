import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Item, Prisma } from '#app/platform/prisma/client.ts';
import { access, partners } from '../access.ts';
import { rerankItemInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';
import { longestRank, rankAt, rebalanceRanks } from '../ranks.server.ts';
import { seenBeside } from '../seen-beside.server.ts';

/** Gives an item another place in the joint order of its backlog: beside a neighbour, or at an end. The later of two moves stands. */
export const rerankItem = command({
  name: 'rerank-item',
  summary: 'Move an item in the order of its backlog, beside a neighbour or to an end',
  input: rerankItemInput,
  example: (world) => ({ as: 'member', input: { item: world.items[2], before: world.items[0] }, events: ['item.ranked'] }),
  reach: (ctx, input) => reachLockedItem(ctx, input.item, partners['rerank-item']),
  async run(ctx, { before, after, position }, item) {
    allow(ctx.actor, access, 'rerank-item');
    if (before === undefined && after === undefined && position === undefined) throw refuse('position', 'required');
    const seen = await seenBeside(ctx, item);
    const rank = await rankAt(ctx.db, ctx.actor, item.backlogId, { before, after, position }, { itemId: item.id, seen });
    const above = (of: string) => keyAbove(ctx.db, seen, item, of);
    const [wasUnder, isUnder] = [await above(item.rank), await above(rank)];
    if (wasUnder === isUnder) return { item: item.key, after: isUnder };
    await ctx.db.item.update({ where: { id: item.id }, data: { rank } });
    if (rank.length > longestRank) await rebalanceRanks(ctx.db, item.backlogId);
    ctx.record(factOf(item, 'item.ranked', { after: wasUnder }, { after: isUnder }));
    return { item: item.key, after: isUnder };
  },
});

/** The key of the item directly above a rank, among those the actor sees on the list; null at the top. */
async function keyAbove(db: Db, seen: Prisma.ItemWhereInput, item: Item, rank: string): Promise<string | null> {
  const row = await db.item.findFirst({
    where: {
      AND: [seen, { archivedAt: null, id: { not: item.id }, rank: { lt: rank } }],
    },
    orderBy: { rank: 'desc' },
    select: { key: true },
  });
  return row?.key ?? null;
}
