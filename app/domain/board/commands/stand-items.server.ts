import { generateNKeysBetween } from 'fractional-indexing';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { lastRankOn } from './last-rank-on.server.ts';

/** Gives every item of a backlog a card at the end of a board, in joint order. The caller holds the lists' locks. */
export function standItems(db: Db, boardId: string, backlogId: string): Promise<void> {
  return wholeLists(db, [backlogId], () => stand(db, boardId, backlogId));
}

async function stand(db: Db, boardId: string, backlogId: string): Promise<void> {
  const items = await db.item.findMany({
    where: { backlogId, cards: { none: { boardId } } },
    select: { id: true },
    orderBy: { rank: 'asc' },
  });
  const ranks = generateNKeysBetween(await lastRankOn(db, boardId), null, items.length);
  await db.$executeRaw(Prisma.sql`
    INSERT INTO card (board_id, item_id, state_id, rank, version, restricted, archived)
    SELECT b.id, i.id, i.state_id, stand.rank, b.version, i.classification = 'restricted', i.archived_at IS NOT NULL
    FROM unnest(${items.map((item) => item.id)}::uuid[], ${ranks}::text[]) AS stand (item_id, rank)
    JOIN item i ON i.id = stand.item_id JOIN board b ON b.id = ${boardId}::uuid`);
}
