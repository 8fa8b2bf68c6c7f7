import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';

/**
 * Does `work` within a transaction as a task that policies of the second wall name: for the few things that are done to rows which whoever
 * acts does not see.
 */
export async function asTask<T>(db: Db, task: 'mails', work: () => Promise<T>): Promise<T> {
  tell(db, task);
  try {
    return await work();
  } finally {
    tell(db, '');
  }
}

/** Nobody waits for it; where it fails, another statement did so before it, or fails behind it. */
function tell(db: Db, task: string): void {
  raw(db, Prisma.sql`SELECT set_config('hashar.task', ${task}, true)`).catch(() => undefined);
}
