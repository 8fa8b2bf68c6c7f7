import type { Recorded } from '#app/domain/activity/fact.ts';
import type { Actor } from '#app/domain/actor.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { type AgreementConcern, agreementConcernsOf } from './agreement-told.rules.ts';
import { members, notify } from './notify.server.ts';

interface Telling {
  /** Null for what time does. */
  actor: Actor | null;
  now: Date;
  facts: readonly Recorded[];
}

/** Gives notice of what became of agreements to those who decide for the other side, in the caller's transaction; says who they are. */
export async function tellOfAgreements(db: Db, { actor, now, facts }: Telling): Promise<string[]> {
  const told: string[] = [];
  for (const concern of agreementConcernsOf(facts, actor?.agency.id ?? null)) {
    const deciders = (await decidersOf(db, concern)).filter(({ personId }) => personId !== actor?.person.id);
    const { kind, event, agreement } = concern;
    told.push(...(await notify(db, now, deciders, { kind, eventId: event, agreementId: agreement })));
  }
  return [...new Set(told)];
}

/** Coordinators and administrators of the agencies; where the partner is not here yet, whoever has the address and decides for an agency. */
async function decidersOf(db: Db, { agreement, agencies }: AgreementConcern) {
  const { partnerId, invitedEmail, backlog } = await db.agreement.findUniqueOrThrow({
    where: { id: agreement },
    select: { partnerId: true, invitedEmail: true, backlog: { select: { agencyId: true } } },
  });
  const invited = partnerId === null && invitedEmail ? { email: invitedEmail } : undefined;
  const whose: Prisma.MembershipWhereInput[] = [
    { agencyId: { in: [...agencies] } },
    ...(invited ? [{ person: invited, agencyId: { not: backlog.agencyId } }] : []),
  ];
  return members(db, { OR: whose, role: { in: ['administrator', 'coordinator'] } });
}
