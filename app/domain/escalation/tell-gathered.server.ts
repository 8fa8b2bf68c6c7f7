import type { Recorded } from '#app/domain/activity/fact.ts';
import { record } from '#app/domain/activity/record.server.ts';
import { gatheredKind } from '#app/domain/told/notice.ts';
import { tellOfEscalations } from '#app/domain/told/tell-of-escalations.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { speakersOf } from './told-people.server.ts';

interface Gathered {
  agency: string;
  waits: number;
  /** Whoever can free some of it. */
  people: string[];
}

/**
 * Tells of what had waited since before the ladder looked for the first time: one notice to each of those who speak for an agency, and of those
 * who can free some of it, however much there is. The steps themselves stand where steps stand.
 */
export async function tellGathered(db: Db, now: Date): Promise<void> {
  const rows = await raw<Gathered>(db, Prisma.sql`SELECT agency_id AS agency, waits, people FROM ladder_gathered()`);
  const facts: Recorded[] = [];
  for (const { agency, waits, people } of rows) {
    const told = [...new Set([...(await speakersOf(db, agency, { item: null })), ...people])];
    facts.push({
      ...{ id: newId(now.getTime()), name: 'agency.ladder_gathered', subject: 'agency', subjectId: agency, agencies: [agency] },
      ...{ new: { waits }, tells: [{ kind: gatheredKind, agency, people: told }] },
    });
  }
  const told = await tellOfEscalations(db, { actor: null, now, facts });
  record(db, { actor: null, commandId: newId(now.getTime()), now, facts }, told);
}
