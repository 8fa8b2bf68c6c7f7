import type { Actor } from '#app/domain/actor.ts';
import { openCardsSql } from '#app/domain/reach/visible.server.ts';
import { type Db, raw } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

/**
 * The version of a board as this reader can tell: of the latest change to its shape or to a card they may see. A change that is
 * hidden from them does not raise it, so neither a cursor nor a cache tag betrays it.
 */
export async function seenVersion(db: Db, actor: Actor, boardId: string): Promise<{ seen: number; shape: number }> {
  const [version] = await raw<{ seen: number; shape: number }>(
    db,
    Prisma.sql`
    SELECT b.shape_version AS shape, greatest(b.shape_version, COALESCE((
      SELECT c.version FROM card c WHERE c.board_id = b.id AND ${openCardsSql(actor)} ORDER BY c.version DESC LIMIT 1), 0)) AS seen
    FROM board b WHERE b.id = ${boardId}::uuid`,
  );
  return version ?? { seen: 0, shape: 0 };
}
