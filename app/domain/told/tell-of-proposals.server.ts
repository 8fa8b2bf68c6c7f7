import type { Recorded } from '#app/domain/activity/fact.ts';
import type { Actor } from '#app/domain/actor.ts';
import type { Db } from '#app/platform/db.server.ts';
import { members, notify } from './notify.server.ts';
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
    told.push(...(await notify(db, now, people, { kind, eventId: event, proposalId: proposal })));
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
