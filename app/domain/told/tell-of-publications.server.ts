import type { Recorded } from '#app/domain/activity/fact.ts';
import type { Actor } from '#app/domain/actor.ts';
import { peopleWhoSee } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { members, notify } from './notify.server.ts';
import { type PublicationConcern, publicationConcernsOf } from './publication-told.rules.ts';

interface Telling {
  actor: Actor;
  now: Date;
  facts: readonly Recorded[];
}

/** Gives notice of what became of publications inside their agency, in the caller's transaction; says who they are. */
export async function tellOfPublications(db: Db, { actor, now, facts }: Telling): Promise<string[]> {
  const told: string[] = [];
  for (const { event, publication, kind, to } of publicationConcernsOf(facts)) {
    const people = (await readersOf(db, publication, to)).filter(({ personId }) => personId !== actor.person.id);
    told.push(...(await notify(db, now, people, { kind, eventId: event, publicationId: publication })));
  }
  return [...new Set(told)];
}

/** Whoever may approve it, or whoever proposed it; of one about an item only those who see that. */
async function readersOf(db: Db, id: string, to: PublicationConcern['to']) {
  const { agencyId, proposedById, item } = await db.publication.findUniqueOrThrow({
    where: { id },
    select: {
      agencyId: true,
      proposedById: true,
      item: { select: { id: true, classification: true, createdById: true } },
    },
  });
  const whose =
    to === 'deciders' ? { role: { in: ['administrator' as const, 'coordinator' as const] } } : { personId: proposedById };
  return members(db, { ...whose, agencyId, ...(item && { person: peopleWhoSee(item, agencyId) }) });
}
