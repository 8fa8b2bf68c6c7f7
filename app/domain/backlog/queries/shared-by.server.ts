import { type Names, nameIn } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import type { Reached } from '#app/domain/reach/reach.server.ts';
import type { SharedBy } from '../backlog.ts';

/** Whose backlog a partner works on, and under which terms; null for one of the reader's own agency. */
export async function sharedBy(
  { actor, db }: Pick<Reading, 'actor' | 'db'>,
  { agencyId, terms }: Reached<{ agencyId: string }>,
): Promise<SharedBy | null> {
  if (terms === null) return null;
  const { code, names, contactDesk } = await db.agency.findUniqueOrThrow({ where: { id: agencyId } });
  return { owner: { code, name: nameIn(names as Names, actor.person.locale), desk: contactDesk }, terms };
}
