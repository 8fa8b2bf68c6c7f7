import type { Context } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import type { Backlog, Import } from '#app/platform/prisma/client.ts';
import { Prisma } from '#app/platform/prisma/client.ts';

export type ReachedImport = Omit<Import, 'file'> & { backlog: Backlog };

/** An import that the actor sees, locked until the transaction ends, as it stands under the lock. @throws NotFound */
export async function reachLockedImport(ctx: Context, id: string): Promise<ReachedImport> {
  const found = await reach(ctx).import(id);
  await ctx.db.$executeRaw(Prisma.sql`SELECT 1 FROM import WHERE id = ${found.id}::uuid FOR UPDATE`);
  return reach(ctx).import(id);
}

/** The classification of what is told of an import: where only whoever uploaded it sees it, the news of it are for nobody else. */
export function closedTo({ restricted, backlog }: Pick<ReachedImport, 'restricted' | 'backlog'>) {
  return restricted || backlog.classification === 'restricted' ? { classification: 'restricted' as const } : {};
}

const otherwise = {
  staging: 'import_still_read',
  staged: 'import_not_run',
  failed: 'import_failed',
  done: 'import_done_already',
  undone: 'import_undone_already',
} as const;

/** @throws Refused saying what has become of it instead */
export function checkStatus({ status }: Pick<Import, 'status'>, wanted: readonly Import['status'][]): void {
  if (!wanted.includes(status)) throw refuse('import', otherwise[status]);
}
