import type { Recorded } from '#app/domain/activity/fact.ts';
import type { Actor } from '#app/domain/actor.ts';
import type { Db } from '#app/platform/db.server.ts';
import { coordinationConcernsOf } from './coordination-told.rules.ts';
import { members, notify } from './notify.server.ts';

interface Telling {
  /** Null for what time does. */
  actor: Actor | null;
  now: Date;
  facts: readonly Recorded[];
}

/** Gives notice of what became of coordination terms to those who decide for the other side, in the caller's transaction; says who they are. */
export async function tellOfCoordinations(db: Db, { actor, now, facts }: Telling): Promise<string[]> {
  const told: string[] = [];
  for (const { event, coordination, kind, agencies } of coordinationConcernsOf(facts, actor?.agency.id ?? null)) {
    const deciders = await members(db, {
      ...{ agencyId: { in: [...agencies] }, role: { in: ['administrator', 'coordinator'] } },
      ...(actor && { personId: { not: actor.person.id } }),
    });
    told.push(...(await notify(db, now, deciders, { kind, eventId: event, coordinationId: coordination })));
  }
  return [...new Set(told)];
}
