import type { Recorded } from '#app/domain/activity/fact.ts';
import type { Actor } from '#app/domain/actor.ts';
import type { Db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { type AgreementConcern, agreementConcernsOf } from './agreement-told.rules.ts';

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
    await db.notice.createMany({
      data: deciders.map(({ personId, agencyId, person }) => ({
        id: newId(now.getTime()),
        ...{ personId, agencyId, kind: concern.kind, eventId: concern.event, agreementId: concern.agreement },
        createdAt: now,
        waits: person.mails !== 'off',
      })),
      skipDuplicates: true,
    });
    told.push(...deciders.map(({ personId }) => personId));
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
  return db.membership.findMany({
    where: { OR: whose, role: { in: ['administrator', 'coordinator'] }, endedAt: null, person: { disabledAt: null } },
    select: { personId: true, agencyId: true, person: { select: { mails: true } } },
  });
}
