import type { Reading } from '#app/domain/query.server.ts';
import type { FileItem } from './backlog-format.ts';

interface Watched {
  id: string;
  classification: string;
  createdById: string | null;
  assignments: readonly { personId: string | null }[];
}

/** Who watches items that were reached, of those who may see them now (`peopleWhoSee`, for many items at once). */
export async function fileWatchers(
  { actor, db }: Reading,
  items: readonly Watched[],
): Promise<Map<string, FileItem['watchers']>> {
  const rows = await db.watch.findMany({
    where: {
      itemId: { in: items.map(({ id }) => id) },
      watching: true,
      person: { disabledAt: null, memberships: { some: { agencyId: actor.agency.id, endedAt: null } } },
    },
    include: { person: { select: { id: true, name: true } } },
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
  });
  const named = new Map(
    items
      .filter(({ classification }) => classification === 'restricted')
      .map(({ id, createdById, assignments }) => [id, new Set([createdById, ...assignments.map(({ personId }) => personId)])]),
  );
  const watchers = new Map<string, FileItem['watchers']>();
  for (const { itemId, person } of rows)
    if (named.get(itemId)?.has(person.id) ?? true) watchers.set(itemId, [...(watchers.get(itemId) ?? []), person]);
  return watchers;
}
