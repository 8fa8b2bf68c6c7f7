import type { Context } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import type { Board, Column } from '#app/platform/prisma/client.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

export interface Shaped {
  board: Board;
  columns: Column[];
}

/** Finds the board and takes its lock until the transaction ends; the columns are read under it, in their order. */
export async function reachShape(ctx: Context, boardId: string): Promise<Shaped> {
  const board = await reach(ctx).board(boardId);
  await ctx.db.$executeRaw(Prisma.sql`SELECT 1 FROM board WHERE id = ${board.id}::uuid FOR UPDATE`);
  return { board, columns: await ctx.db.column.findMany({ where: { boardId: board.id }, orderBy: { position: 'asc' } }) };
}

/** Raises the version at which everyone looks at the whole board again, and says what changed about it. */
export async function reshaped(
  ctx: Context,
  board: { id: string },
  fact: { name: string; old?: unknown; new?: unknown },
): Promise<void> {
  await ctx.db.$executeRaw(
    Prisma.sql`UPDATE board SET version = version + 1, shape_version = version + 1 WHERE id = ${board.id}::uuid`,
  );
  ctx.record({ ...fact, subject: 'board', subjectId: board.id });
}
