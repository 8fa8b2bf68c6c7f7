import type { Recorded } from '#app/domain/activity/fact.ts';
import type { Actor } from '#app/domain/actor.ts';
import type { Db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { type ProposalConcern, proposalConcernsOf } from './proposal-told.rules.ts';

interface Telling {
  actor: Actor;
  now: Date;
  facts: readonly Recorded[];
}

/** Gives notice of what became of proposals to the other side, in the caller's transaction; says who they are. */
export async function tellOfProposals(db: Db, { actor, now, facts }: Telling): Promise<string[]> {
  const told: string[] = [];
  for (const { event, proposal, kind, to } of proposalConcernsOf(facts)) {
    const people = (await readersOf(db, proposal, to)).filter(({ personId }) => personId !== actor.person.id);
    await db.notice.createMany({
      data: people.map(({ personId, agencyId, person }) => ({
        id: newId(now.getTime()),
        ...{ personId, agencyId, kind, eventId: event, proposalId: proposal, createdAt: now },
        waits: person.mails !== 'off',
      })),
      skipDuplicates: true,
    });
    told.push(...people.map(({ personId }) => personId));
  }
  return [...new Set(told)];
}

/** Whoever decides for the owner; or whoever proposed, and where they have left, those who answer for their agency. */
async function readersOf(db: Db, id: string, to: ProposalConcern['to']) {
  const { agencyId, personId, backlog } = await db.proposal.findUniqueOrThrow({
    where: { id },
    select: { agencyId: true, personId: true, backlog: { select: { agencyId: true } } },
  });
  if (to === 'deciders')
    return members(db, { agencyId: backlog.agencyId, role: { in: ['administrator', 'coordinator', 'lead'] } });
  const proposer = await members(db, { agencyId, personId });
  return proposer.length > 0 ? proposer : members(db, { agencyId, role: { in: ['administrator', 'coordinator'] } });
}

function members(db: Db, where: Prisma.MembershipWhereInput) {
  return db.membership.findMany({
    where: { ...where, endedAt: null, person: { disabledAt: null } },
    select: { personId: true, agencyId: true, person: { select: { mails: true } } },
  });
}
