import type { Actor } from '#app/domain/actor.ts';
import type { Db } from '#app/platform/db.server.ts';
import { seenNotices } from './seen-notices.server.ts';

/** How many of the actor's notices are unread. */
export async function unreadOf(db: Db, actor: Actor): Promise<number> {
  return db.notice.count({ where: { AND: [await seenNotices({ actor, db }), { readAt: null }] } });
}
