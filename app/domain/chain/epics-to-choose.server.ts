import type { Actor } from '#app/domain/actor.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';

/** Epics that are still worked on and that the reader sees, the newest first: so many as can be chosen from. */
export async function epicsToChoose({ actor, db }: { actor: Actor; db: Db }): Promise<{ key: string; title: string }[]> {
  return db.item.findMany({
    where: { AND: [await visibleItems({ actor, db }), { type: 'epic', archivedAt: null, state: { category: { not: 'done' } } }] },
    select: { key: true, title: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
  });
}
