import type { Reading } from '#app/domain/query.server.ts';

/** Whether its owner shares a backlog with anybody, now or soon. */
export async function isShared({ db, now }: Pick<Reading, 'db' | 'now'>, backlogId: string): Promise<boolean> {
  return (await db.grant.count({ where: { backlogId, endsAt: { gt: now } }, take: 1 })) > 0;
}
