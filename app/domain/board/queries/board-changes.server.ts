import { z } from 'zod';
import { filterFields } from '#app/domain/backlog/filter/filter-input.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { openCardsSql, reachedBoardSql } from '#app/domain/reach/visible-boards.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { seal, unseal } from '#app/platform/seal.server.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { type BoardChanges, elsewhere } from '../board.ts';
import { type CardRow, faceSql, facesOf } from './card-faces.server.ts';
import { cardsFitSql } from './cards-fit.server.ts';
import { seenVersion } from './seen-version.server.ts';

/** More changes than this are not worth telling one by one. */
const toldAtMost = 200;

/**
 * What changed on a board since a cursor, as the reader may see it. A version is given under the board's lock, so no change can
 * appear below one that was told already; a cursor too old, unknown, or from before a change of columns or of the reader's rights asks for
 * the whole again.
 */
export const boardChanges = query({
  name: 'board-changes',
  summary: 'What changed on a board since a cursor',
  input: z.strictObject({ board: z.string().min(1).max(36), since: z.string().max(64), ...filterFields }),
  example: (world) => ({ input: { board: world.board, since: 'unknown' } }),
  async run(ctx, { board: asked, since: sealed, ...filter }): Promise<BoardChanges> {
    const fits = cardsFitSql(ctx, filter);
    const [since, sinceRights] = (await unseal(asked, sealed)) ?? [];
    const [{ board, seen, shape, rights }, rows, totals, alls] = await Promise.all([
      seenVersion(ctx, asked),
      changedCards(ctx, { board: asked, since, fits }),
      totalsOf(ctx, asked, fits),
      fits === Prisma.empty ? undefined : totalsOf(ctx, asked, Prisma.empty),
    ]);
    const cursor = await seal(board, [seen, rights]);
    if (since === undefined || since < shape || sinceRights !== rights || rows.length > toldAtMost)
      return { again: true, cursor };
    const standing = rows.filter((row) => row.stands);
    const { face, ...names } = await facesOf(
      ctx,
      standing.map((row) => row.card),
    );
    return {
      again: false,
      cursor,
      placed: standing.map(({ card, column, after, moved }) => ({ card: face(card), column, after, ...(moved && { moved }) })),
      gone: rows.filter((row) => !row.stands).map((row) => row.card.k),
      totals,
      ...(alls && { alls }),
      ...names,
    };
  },
});

interface ChangedRow {
  card: CardRow;
  /** On the board, and in the filter. */
  stands: boolean;
  column: string;
  after: string | null;
  moved: { by: string; mine: boolean; from: string; fromAfter: string | null } | null;
}

/** The cards that changed; none where it is not known since when. */
async function changedCards(
  { actor, db }: Reading,
  { board: boardId, since, fits }: { board: string; since: number | undefined; fits: Prisma.Sql },
): Promise<ChangedRow[]> {
  const open = openCardsSql(actor);
  const board = reachedBoardSql(actor, boardId);
  return raw<ChangedRow>(
    db,
    Prisma.sql`
    WITH changed AS (
      SELECT c.item_id, c.rank, c.placed, NOT c.archived${fits} AS stands, COALESCE(cs.column_id::text, ${elsewhere}) AS column_id
      FROM card c LEFT JOIN column_state cs ON cs.board_id = c.board_id AND cs.state_id = c.state_id
      WHERE c.board_id = ${board} AND c.version > ${since ?? null}::int AND ${open} ORDER BY c.version LIMIT ${toldAtMost + 1})
    SELECT ${faceSql(actor, Prisma.sql`x.placed`)} AS card, x.stands, x.column_id AS column,
      (SELECT a.key FROM card c JOIN item a ON a.id = c.item_id LEFT JOIN column_state cs ON cs.board_id = c.board_id AND cs.state_id = c.state_id
        WHERE c.board_id = ${board} AND NOT c.archived AND c.rank < x.rank AND COALESCE(cs.column_id::text, ${elsewhere}) = x.column_id AND ${open}${fits}
        ORDER BY c.rank DESC LIMIT 1) AS after,
      (SELECT json_build_object('by', p.name, 'mine', e.person_id = ${actor.person.id}::uuid, 'from', e.old ->> 'column',
          'fromAfter', (SELECT a.key FROM card c JOIN item a ON a.id = c.item_id WHERE c.board_id = ${board} AND a.key = e.old ->> 'after' AND ${open}))
        FROM event e JOIN person p ON p.id = e.person_id
        WHERE e.subject_id = i.id AND e.name = 'item.moved' AND e.old ->> 'board' = ${board}::text AND e.recorded_at > now() - interval '10 minutes'
        ORDER BY e.occurred_at DESC LIMIT 1) AS moved
    FROM changed x JOIN item i ON i.id = x.item_id ORDER BY x.rank`,
  );
}

async function totalsOf({ actor, db }: Reading, boardId: string, fits: Prisma.Sql): Promise<Record<string, number>> {
  const board = reachedBoardSql(actor, boardId);
  const rows = await raw<{ column: string; total: number }>(
    db,
    Prisma.sql`
    SELECT COALESCE(cs.column_id::text, ${elsewhere}) AS column, count(*)::int AS total
    FROM card c LEFT JOIN column_state cs ON cs.board_id = c.board_id AND cs.state_id = c.state_id
    WHERE c.board_id = ${board} AND NOT c.archived AND ${openCardsSql(actor)}${fits} GROUP BY 1`,
  );
  return Object.fromEntries(rows.map((row) => [row.column, row.total]));
}
