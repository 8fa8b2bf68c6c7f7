import type { Recorded } from '#app/domain/activity/fact.ts';
import type { Actor } from '#app/domain/actor.ts';
import type { Db } from '#app/platform/db.server.ts';
import { members, notify } from './notify.server.ts';

interface Telling {
  /** Null for what time does. */
  actor: Actor | null;
  now: Date;
  facts: readonly Recorded[];
}

/**
 * Gives notice of steps of the ladder to whom they name, as whoever took them found out (app/domain/escalation), in the caller's transaction;
 * says who they are. Of several kinds of one event each is told the first that is theirs.
 */
export async function tellOfEscalations(db: Db, { actor, now, facts }: Telling): Promise<string[]> {
  const told: string[] = [];
  for (const { id, subject, subjectId, tells = [] } of facts) {
    // What is told in one is about nothing by itself.
    const about = subject === 'agency' ? {} : subject === 'request' ? { requestId: subjectId } : { itemId: subjectId };
    for (const { kind, agency, people } of tells) {
      const those = await members(db, { agencyId: agency, personId: { in: people.filter((each) => each !== actor?.person.id) } });
      told.push(...(await notify(db, now, those, { kind, eventId: id, ...about })));
    }
  }
  return [...new Set(told)];
}
