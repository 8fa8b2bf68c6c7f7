import { db } from '#app/platform/db.server.ts';

/** So many are removed at a time. */
const slice = 5_000;

/** Removes the answers that no key can be used for any more, until told to stop. */
export async function forgetAnswers(now: Date, signal: AbortSignal): Promise<void> {
  const before = new Date(now.getTime() - 24 * 3_600_000);
  for (let removed = slice; removed === slice && !signal.aborted; ) {
    removed = await db().$executeRaw`
      DELETE FROM answer WHERE ctid IN (SELECT ctid FROM answer WHERE created_at < ${before} LIMIT ${slice})`;
  }
}
