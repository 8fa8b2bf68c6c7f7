import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

/**
 * Locks these backlogs and the boards that show them until the transaction ends, in one fixed order. Every command that writes items
 * or ranks calls it before it reads a neighbour: two ranks made apart collide, and nothing fits between equal ones.
 */
export async function lockLists(db: Db, backlogIds: readonly string[]): Promise<void> {
  await db.$executeRaw(Prisma.sql`SELECT lock_lists(${[...backlogIds]}::uuid[])`);
}
