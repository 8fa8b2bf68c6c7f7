import type { Context } from '#app/domain/command.server.ts';
import { raw } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { Mover } from './move-item.facts.server.ts';

/** Ranks longer than this are made short again, all of the board's at once; it takes hundreds of moves to one spot to come here. */
const longestRank = 40;

/** Writes the card's rank and, where it changes, the item's state; triggers on item raise versions and keep the cards of other boards. */
export async function placeCard(
  { db, now }: Context,
  mover: Mover,
  { rank, state }: { rank: string; state: string },
): Promise<void> {
  const card = Prisma.sql`board_id = ${mover.boardId}::uuid AND item_id = ${mover.itemId}::uuid`;
  if (state === mover.stateId) {
    await raw(
      db,
      Prisma.sql`
      WITH raised AS (UPDATE board SET version = version + 1 WHERE id = ${mover.boardId}::uuid RETURNING version)
      UPDATE card SET rank = ${rank}, version = raised.version FROM raised WHERE ${card}`,
    );
  } else {
    await raw(
      db,
      Prisma.sql`
      WITH ranked AS (UPDATE card SET rank = ${rank} WHERE ${card})
      UPDATE item SET state_id = ${state}::uuid, state_since = ${now} WHERE id = ${mover.itemId}::uuid`,
    );
  }
  if (rank.length > longestRank) await raw(db, Prisma.sql`SELECT rebalance_board(${mover.boardId}::uuid)::text`);
}
