import { NotFound } from '#app/domain/errors.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { sealedMarkSql } from '#app/domain/reach/sealed.server.ts';
import { showsFieldSql } from '#app/domain/reach/visible.server.ts';
import { isFixedSql, openCardsSql, reachedBoardSql } from '#app/domain/reach/visible-boards.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';

export interface SeenVersion {
  /** The board's id, in the one form that ids have. */
  board: string;
  /** Of the latest change that the reader can tell. */
  seen: number;
  /** Of the latest change to its shape. */
  shape: number;
  /**
   * Of the reader's rights: who has lost sight of a card looks at the whole again. Which placed cards they see, what of them, and whether they may move them, is a part
   * of it, since that changes with terms and dates that no card hears of; and what the states of the closed ones mean, which is told of them.
   */
  rights: number;
}

/**
 * The version of a board as this reader can tell: of the latest change to its shape or to a card they may see. A change that is
 * hidden from them does not raise it, so neither a cursor nor a cache tag betrays it. What is read for this version is read after it.
 * @throws NotFound where the board is absent or hidden
 */
export async function seenVersion({ actor, db }: Reading, board: string): Promise<SeenVersion> {
  const [version] = await raw<SeenVersion>(
    db,
    Prisma.sql`
    SELECT b.id AS board, b.shape_version AS shape, greatest(b.shape_version, COALESCE((
      SELECT c.version FROM card c WHERE c.board_id = b.id AND ${openCardsSql(actor)} ORDER BY c.version DESC LIMIT 1), 0)) AS seen,
      (SELECT p.rights_version FROM person p WHERE p.id = ${actor.person.id}::uuid) # COALESCE((
        SELECT bit_xor(hashtext(concat(i.id, ${showsFieldSql(actor, 'estimates')}, ${showsFieldSql(actor, 'assignees')}, ${isFixedSql(actor, Prisma.sql`c.placed`)})))
        FROM card c JOIN item i ON i.id = c.item_id WHERE c.board_id = b.id AND c.placed AND ${openCardsSql(actor)}), 0)
        # ${sealedMarkSql(Prisma.sql`b.id`)} AS rights
    FROM board b WHERE b.id = ${reachedBoardSql(actor, board)}`,
  );
  if (!version) throw new NotFound();
  // As a number of four bytes without a sign, which is what a cursor holds.
  return { ...version, rights: version.rights >>> 0 };
}
