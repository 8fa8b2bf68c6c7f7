import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Actor } from '#app/domain/actor.ts';
import { refuse } from '#app/domain/errors.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

/** Ranks longer than this are made short again, all of the backlog's at once; it takes hundreds of moves to one spot to come here. */
export const longestRank = 40;

/** Where in the joint order: beside one neighbour (a key), or at an end; the end of the list where nothing is said. */
export interface PlaceAsked {
  before?: string | undefined;
  after?: string | undefined;
  position?: 'top' | 'bottom' | undefined;
}

/**
 * The rank between the two that enclose the place asked for, among all items of the backlog (also archived and hidden ones, whose
 * ranks are taken too). To be called under the list's lock: two ranks made apart collide.
 * @param seen items that the actor sees; those of their own agency unless said
 * @throws Refused where the neighbour is not an item of the backlog that the actor may see
 */
export async function rankAt(
  db: Db,
  actor: Actor,
  backlogId: string,
  asked: PlaceAsked,
  { itemId, seen = ownItems(actor) }: { itemId?: string; seen?: Prisma.ItemWhereInput } = {},
): Promise<string> {
  const others = { backlogId, ...(itemId && { id: { not: itemId } }) };
  const edge: Edge = (rank, past) => endOf(db, { ...others, ...(past && { rank: past }) }, rank);
  const named = asked.after ?? asked.before;
  if (named === undefined) return rankBeside(asked, undefined, edge);
  const anchor = await db.item.findFirst({ where: { AND: [seen, others, { key: named.toUpperCase() }] } });
  if (!anchor) throw refuse(asked.after === undefined ? 'before' : 'after', 'unknown_neighbour', { key: named });
  return rankBeside(asked, anchor.rank, edge);
}

/** The first (`asc`) or the last (`desc`) rank of an order, or of what stands past a place in it; null where nothing does. */
export type Edge = (rank: 'asc' | 'desc', past?: { lt: string } | { gt: string }) => Promise<string | null>;

/** The rank beside the one of a neighbour, on the side that was asked for, or at an end of the order where there is no neighbour. */
export async function rankBeside({ after, position }: PlaceAsked, anchor: string | undefined, edge: Edge): Promise<string> {
  if (anchor === undefined)
    return position === 'top' ? generateKeyBetween(null, await edge('asc')) : generateKeyBetween(await edge('desc'), null);
  return after === undefined
    ? generateKeyBetween(await edge('desc', { lt: anchor }), anchor)
    : generateKeyBetween(anchor, await edge('asc', { gt: anchor }));
}

type Among = Prisma.ItemWhereInput & { backlogId: string };

async function endOf(db: Db, where: Among, rank: 'asc' | 'desc'): Promise<string | null> {
  const find = () => db.item.findFirst({ where, orderBy: { rank }, select: { rank: true } });
  return (await wholeLists(db, [where.backlogId], find))?.rank ?? null;
}

/** Gives all items of a backlog short ranks again, in the order they have; the caller holds the list's lock. */
export function rebalanceRanks(db: Db, backlogId: string): Promise<void> {
  return wholeLists(db, [backlogId], () => rebalance(db, backlogId));
}

async function rebalance(db: Db, backlogId: string): Promise<void> {
  const rows = await db.item.findMany({ where: { backlogId }, orderBy: { rank: 'asc' }, select: { id: true } });
  const ids = rows.map((row) => row.id);
  const ranks = generateNKeysBetween(null, null, ids.length);
  // In two steps, because the new ranks would meet the old ones halfway.
  await db.$executeRaw(Prisma.sql`UPDATE item SET rank = '~' || rank WHERE backlog_id = ${backlogId}::uuid`);
  await db.$executeRaw(Prisma.sql`
    UPDATE item SET rank = fresh.rank FROM unnest(${ids}::uuid[], ${ranks}::text[]) AS fresh (id, rank) WHERE item.id = fresh.id`);
}
