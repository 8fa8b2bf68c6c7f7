import { db } from '#app/platform/db.server.ts';

/** So many are removed at a time. */
const slice = 5_000;

/** Removes the answers that no key can be used for any more, those of the last 24 hours stay; until told to stop. */
export async function forgetAnswers(signal: AbortSignal): Promise<void> {
  for (let removed = slice; removed === slice && !signal.aborted; ) {
    const [gone] = await db().$queryRaw<{ removed: number }[]>`SELECT forget_answers(${slice}::int) AS removed`;
    removed = gone?.removed ?? 0;
  }
}
