import { peopleWhoSee } from '#app/domain/reach/visible.server.ts';
import { members } from '#app/domain/told/notify.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Subject } from './subject.server.ts';

/**
 * Those who speak for an agency where something waits: its coordinators, or its administrators where it has none. Of an item only those who
 * see it: whom it is closed to is told nothing.
 */
export async function speakersOf(db: Db, agencyId: string, { item }: Pick<Subject, 'item'>): Promise<string[]> {
  const seeing = item ? { person: peopleWhoSee(item, agencyId) } : {};
  for (const role of ['coordinator', 'administrator'] as const) {
    const people = await members(db, { agencyId, role, ...seeing });
    if (people.length > 0) return people.map(({ personId }) => personId);
  }
  return [];
}

/** Whoever can free it and sees it: told ahead that a step is coming. */
export async function namedOf(db: Db, { named, item, to }: Pick<Subject, 'named' | 'item' | 'to'>): Promise<string[]> {
  if (named.length === 0) return [];
  const seeing = item ? { person: peopleWhoSee(item, to) } : {};
  return (await members(db, { agencyId: to, personId: { in: named }, ...seeing })).map(({ personId }) => personId);
}
