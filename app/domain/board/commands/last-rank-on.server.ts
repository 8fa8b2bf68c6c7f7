import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

/** The last rank on a board, also where a card has it that is hidden from whoever acts: ranks are unique on the board. */
export async function lastRankOn(db: Db, boardId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ rank: string | null }[]>(Prisma.sql`SELECT last_rank_on(${boardId}::uuid) AS rank`);
  return row?.rank ?? null;
}
