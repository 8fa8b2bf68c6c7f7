import { generateNKeysBetween } from 'fractional-indexing';
import type { Actor } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { insertRows } from '#app/platform/insert-rows.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { type Edge, longestRank, type PlaceAsked, rankBeside } from '../ranks.server.ts';

/*
 * An agency's own order of a backlog. It begins as the joint one, of which it takes a copy when something is first moved in it; what comes
 * into the backlog later stands at its end, in the joint order, until it is moved. Ranks are of all items, also of those that the agency
 * does not see: so what is let in later has its place, and no rank is taken twice.
 */

/** The rank of rows `i` of item in the own order of the actor's agency; null for what came later. */
export function ownRankSql({ agency }: Pick<Actor, 'agency'>): Prisma.Sql {
  return Prisma.sql`(SELECT r.rank FROM own_rank r JOIN own_order o ON o.id = r.order_id
    WHERE o.agency_id = ${agency.id}::uuid AND o.backlog_id = i.backlog_id AND r.item_id = i.id)`;
}

/** How rows `i` of item stand in the own order of the actor's agency. */
export function byOwnRankSql(actor: Pick<Actor, 'agency'>): Prisma.Sql {
  return Prisma.sql`${ownRankSql(actor)} NULLS LAST, i.rank`;
}

/** The own order of the acting agency, locked until the transaction ends; it is begun where there is none. */
export async function lockOwnOrder({ actor, db }: Context, backlogId: string): Promise<string> {
  await db.$executeRaw(Prisma.sql`
    INSERT INTO own_order (id, agency_id, backlog_id) VALUES (${newId()}::uuid, ${actor.agency.id}::uuid, ${backlogId}::uuid)
    ON CONFLICT (agency_id, backlog_id) DO NOTHING`);
  const [row] = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM own_order WHERE agency_id = ${actor.agency.id}::uuid AND backlog_id = ${backlogId}::uuid FOR UPDATE`);
  return row?.id ?? '';
}

/** Gives every item of the backlog a rank in the order, which is locked: all theirs at the beginning, then whatever came since at the end. */
export function settleOwnRanks(db: Db, order: string, backlogId: string): Promise<void> {
  return wholeLists(db, [backlogId], () => settle(db, order, backlogId));
}

async function settle(db: Db, order: string, backlogId: string): Promise<void> {
  const last = await endOf(db, { orderId: order }, 'desc');
  if (last === null) {
    await db.$executeRaw(Prisma.sql`
      INSERT INTO own_rank (order_id, item_id, rank) SELECT ${order}::uuid, id, rank FROM item WHERE backlog_id = ${backlogId}::uuid`);
    return;
  }
  const late = await db.item.findMany({
    where: { backlogId, ownRanks: { none: { orderId: order } } },
    orderBy: { rank: 'asc' },
    select: { id: true },
  });
  const ranks = generateNKeysBetween(last, null, late.length);
  await insertRows(
    db,
    'own_rank',
    late.map(({ id }, at) => ({ order_id: order, item_id: id, rank: ranks[at] })),
  );
}

/** The rank in the place asked for, whose neighbour is named by its id, past the item that is moved. */
export async function ownRankAt(db: Db, order: string, asked: PlaceAsked, moved: string): Promise<string> {
  const edge: Edge = (rank, past) => endOf(db, { orderId: order, itemId: { not: moved }, ...(past && { rank: past }) }, rank);
  const beside = asked.after ?? asked.before;
  const anchor = beside
    ? await db.ownRank.findUniqueOrThrow({ where: { orderId_itemId: { orderId: order, itemId: beside } } })
    : undefined;
  return rankBeside(asked, anchor?.rank, edge);
}

/** Gives an item its rank; where that has become long, all of the order get short ones again. */
export async function setOwnRank(db: Db, order: string, itemId: string, rank: string): Promise<void> {
  await db.ownRank.update({ where: { orderId_itemId: { orderId: order, itemId } }, data: { rank } });
  if (rank.length <= longestRank) return;
  const rows = await db.ownRank.findMany({ where: { orderId: order }, orderBy: { rank: 'asc' }, select: { itemId: true } });
  const ids = rows.map((row) => row.itemId);
  // In two steps, because the new ranks would meet the old ones halfway.
  await db.$executeRaw(Prisma.sql`UPDATE own_rank SET rank = '~' || rank WHERE order_id = ${order}::uuid`);
  await db.$executeRaw(Prisma.sql`
    UPDATE own_rank SET rank = fresh.rank FROM unnest(${ids}::uuid[], ${generateNKeysBetween(null, null, ids.length)}::text[]) AS fresh (id, rank)
    WHERE own_rank.order_id = ${order}::uuid AND own_rank.item_id = fresh.id`);
}

async function endOf(db: Db, where: Prisma.OwnRankWhereInput, rank: 'asc' | 'desc'): Promise<string | null> {
  return (await db.ownRank.findFirst({ where, orderBy: { rank }, select: { rank: true } }))?.rank ?? null;
}
