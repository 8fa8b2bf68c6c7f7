import { allow } from '#app/domain/actor.ts';
import { type Context, command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { type Reached, reach } from '#app/domain/reach/reach.server.ts';
import type { Item, Prisma } from '#app/platform/prisma/client.ts';
import { access, partners } from '../../access.ts';
import { rerankItemInput } from '../../item-forms.ts';
import { seenBeside } from '../../seen-beside.server.ts';
import { lockOwnOrder, ownRankAt, setOwnRank, settleOwnRanks } from '../own-ranks.server.ts';

/**
 * Gives an item another place in the order that one's own agency keeps of a backlog, beside the joint one, which stays as it is. It is the
 * agency's alone: what happened names it as concerned, and nobody else; neither the backlog's owner nor another partner hears of it.
 */
export const rankOwn = command({
  name: 'rank-own',
  summary: 'Move an item in the order that your own agency keeps of a backlog beside the joint one',
  input: rerankItemInput,
  example: (world) => ({ as: 'member', input: { item: world.items[2], before: world.items[0] }, events: ['own_rank.set'] }),
  async reach(ctx, input) {
    const item = await reach(ctx, partners['rank-own']).item(input.item);
    return { item, order: await lockOwnOrder(ctx, item.backlogId) };
  },
  async run(ctx, { before, after, position }, { item, order }) {
    allow(ctx.actor, access, 'rank-own');
    if (before === undefined && after === undefined && position === undefined) throw refuse('position', 'required');
    const seen = await seenBeside(ctx, item);
    const named = after ?? before;
    const beside = named && (await ctx.db.item.findFirst({ where: { AND: [seen, { key: named.toUpperCase() }] } }));
    if (named !== undefined && !beside)
      throw refuse(after === undefined ? 'before' : 'after', 'unknown_neighbour', { key: named });
    await settleOwnRanks(ctx.db, order, item.backlogId);
    const place = beside ? { [after === undefined ? 'before' : 'after']: beside.id } : { position };
    const rank = await ownRankAt(ctx.db, order, place, item.id);
    const wasUnder = await keyAbove(ctx, seen, order, item);
    await setOwnRank(ctx.db, order, item.id, rank);
    const isUnder = await keyAbove(ctx, seen, order, item);
    if (wasUnder !== isUnder)
      ctx.record({
        ...{ name: 'own_rank.set', subject: 'own_order', subjectId: order, classification: item.classification },
        orderOf: { backlog: item.backlogId, item: item.id },
        old: { item: item.key, after: wasUnder },
        new: { item: item.key, after: isUnder },
      });
    return { item: item.key, after: isUnder };
  },
});

/** The key of the item directly above another in the order, among those that the actor sees on the list; null at the top. */
async function keyAbove(
  { db }: Context,
  seen: Prisma.ItemWhereInput,
  order: string,
  item: Reached<Item>,
): Promise<string | null> {
  const { rank } = await db.ownRank.findUniqueOrThrow({ where: { orderId_itemId: { orderId: order, itemId: item.id } } });
  const above = await db.ownRank.findFirst({
    where: { orderId: order, rank: { lt: rank }, item: { AND: [seen, { archivedAt: null }] } },
    orderBy: { rank: 'desc' },
    select: { item: { select: { key: true } } },
  });
  return above?.item.key ?? null;
}
