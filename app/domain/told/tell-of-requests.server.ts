import type { Recorded } from '#app/domain/activity/fact.ts';
import type { Actor } from '#app/domain/actor.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { members, notify } from './notify.server.ts';
import { requestConcernsOf } from './request-told.rules.ts';

interface Telling {
  actor: Actor;
  now: Date;
  facts: readonly Recorded[];
}

/** Gives notice of what became of requests to the other side, in the caller's transaction; says who they are. */
export async function tellOfRequests(db: Db, { actor, now, facts }: Telling): Promise<string[]> {
  const told: string[] = [];
  for (const { event, request, kind, agencies } of requestConcernsOf(facts, actor.agency.id)) {
    const involved = await involvedIn(db, request);
    const people = (await Promise.all(agencies.map((agencyId) => answerableFor(db, agencyId, involved)))).flat();
    told.push(...(await notify(db, now, people, { kind, eventId: event, requestId: request })));
  }
  return [...new Set(told)].filter((person) => person !== actor.person.id);
}

/** Who asked, and who answers for the promise; nobody known of one that was just passed on. */
async function involvedIn(db: Db, id: string): Promise<string[]> {
  const request = await db.request.findUnique({ where: { id }, select: { personId: true, ownerId: true } });
  return [request?.personId, request?.ownerId].filter((person) => typeof person === 'string');
}

/** Coordinators and leads of an agency and whoever of it is involved; its administrators where it has none of them. */
async function answerableFor(db: Db, agencyId: string, involved: readonly string[]) {
  const answering: Prisma.MembershipWhereInput = {
    OR: [{ role: { in: ['coordinator', 'lead'] } }, { personId: { in: [...involved] } }],
  };
  const people = await members(db, { agencyId, ...answering });
  return people.length > 0 ? people : members(db, { agencyId, role: 'administrator' });
}
