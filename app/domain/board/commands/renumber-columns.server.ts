import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

/** Writes the columns' positions in the order given. */
export async function renumber(db: Db, columnIds: readonly string[]): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    UPDATE board_column SET position = ordered.position - 1
    FROM unnest(${[...columnIds]}::uuid[]) WITH ORDINALITY AS ordered (id, position) WHERE board_column.id = ordered.id`);
}
