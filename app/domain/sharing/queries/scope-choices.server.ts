import type { Reading } from '#app/domain/query.server.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';

/** By what an owner can draw a part of a backlog: its labels, and the epics that are open. */
export async function scopeChoices({ actor, db }: Reading, backlogId: string) {
  const labels = await db.label.findMany({
    where: { backlogId },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
    take: 100,
  });
  const epics = await db.item.findMany({
    where: { AND: [await visibleItems({ actor, db }), { backlogId, type: 'epic', archivedAt: null }] },
    select: { key: true, title: true },
    orderBy: { rank: 'asc' },
    take: 100,
  });
  return { labels, epics };
}
