import type { Context } from '#app/domain/command.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { send } from '#app/platform/transaction.server.ts';
import type { Move } from './move-item.facts.server.ts';

/** Ranks longer than this are made short again, all of the board's at once; it takes hundreds of moves to one spot to come here. */
const longestRank = 40;

/** Writes the card's rank and, where it changes, the item's state; triggers on item raise versions and keep the cards of other boards. */
export function placeCard({ db, now }: Context, move: Move, { rank, state }: { rank: string; state: string }): void {
  const card = Prisma.sql`board_id = ${move.boardId}::uuid AND item_id = ${move.itemId}::uuid`;
  if (state === move.stateId) {
    send(
      db,
      Prisma.sql`
      WITH raised AS (UPDATE board SET version = version + 1 WHERE id = ${move.boardId}::uuid RETURNING version)
      UPDATE card SET rank = ${rank}, version = raised.version FROM raised WHERE ${card}`,
    );
  } else {
    send(
      db,
      Prisma.sql`
      WITH ranked AS (UPDATE card SET rank = ${rank} WHERE ${card})
      UPDATE item SET state_id = ${state}::uuid, state_since = ${now} WHERE id = ${move.itemId}::uuid`,
    );
  }
  if (rank.length > longestRank) send(db, Prisma.sql`SELECT rebalance_board(${move.boardId}::uuid)::text`);
}
