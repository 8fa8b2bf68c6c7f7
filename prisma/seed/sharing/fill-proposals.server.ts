import type { Db } from '#app/platform/db.server.ts';
import type { Item } from '#app/platform/prisma/client.ts';
import { demoId } from '../chance.ts';
import { type DemoProposal, proposals, proposed } from '../content/proposals.ts';
import { type Telling, tellAll } from '../strategy/tell.server.ts';
import { giveNotice } from '../told/give-notice.server.ts';

const day = 86_400_000;
const [backlogId, owner, partner] = [
  demoId('backlog', proposed.backlog),
  demoId('agency', proposed.owner),
  demoId('agency', proposed.partner),
];

/** Writes a few proposals, each standing in another way, what happened to them, and notice of those that wait for somebody. */
export async function fillProposals(db: Db, now: Date): Promise<void> {
  const items = await db.item.findMany({
    where: { backlogId, type: 'story', archivedAt: null, classification: 'internal', state: { category: 'doing' } },
    orderBy: { number: 'asc' },
    take: proposals.length,
  });
  for (const [at, proposal] of proposals.entries()) await fillProposal(db, proposal, items[at], now);
}

async function fillProposal(db: Db, demo: DemoProposal, item: Item | undefined, now: Date): Promise<void> {
  const id = demoId('proposal', `${demo.by}:${demo.days}`);
  const at = (days: number) => new Date(now.getTime() - days * day);
  const personId = demoId('person', demo.by);
  const { answer, description } = demo;
  const names = answer?.state === 'accepted' || answer?.state === 'duplicate' ? item : undefined;
  const title = names?.title ?? demo.title;
  const reason = answer?.state === 'declined' ? answer.text : '';
  const decided =
    answer && answer.state !== 'asked' ? { decidedAt: at(answer.days), decidedById: demoId('person', answer.by) } : {};
  await db.proposal.create({
    data: {
      ...{ id, backlogId, agencyId: partner, personId, reason, ...decided },
      state: answer?.state ?? 'waiting',
      createdAt: at(demo.days),
      itemId: names?.id ?? null,
      versions: { create: [{ number: 1, title, description, personId, createdAt: at(demo.days) }] },
      messages: {
        create:
          answer?.state === 'asked'
            ? [
                {
                  id: demoId('proposal-message', id),
                  kind: 'question',
                  text: answer.text,
                  personId: demoId('person', answer.by),
                  createdAt: at(answer.days),
                },
              ]
            : [],
      },
    },
  });
  await tellOf(db, { id, title, description, now }, demo);
}

/** What of a proposal that is no more than made comes after it, as the commands record it. */
const facts = {
  asked: 'proposal.asked',
  declined: 'proposal.declined',
  accepted: 'proposal.accepted',
  duplicate: 'proposal.marked_duplicate',
} as const;

async function tellOf(
  db: Db,
  { id, title, description, now }: { id: string; title: string; description: string; now: Date },
  { by, days, answer }: DemoProposal,
): Promise<void> {
  const told = (name: string, who: string, agencyId: string, ago: number, after?: object): Telling => ({
    ...{ name, by: demoId('person', who), agencyId, subject: 'proposal', subjectId: id, agencies: [owner, partner] },
    at: new Date(now.getTime() - ago * day),
    ...(after && { new: after }),
  });
  const said = { asked: 'text', declined: 'reason', accepted: 'version' } as const;
  const after = answer && answer.state !== 'duplicate' ? { [said[answer.state]]: 'text' in answer ? answer.text : 1 } : undefined;
  await tellAll(db, [
    told('proposal.made', by, partner, days, { title, description }),
    ...(answer ? [told(facts[answer.state], answer.by, owner, answer.days, after)] : []),
  ]);
  if (!answer)
    await giveNotice(db, { proposalId: id }, 'proposal.made', {
      agencyId: owner,
      role: { in: ['administrator', 'coordinator', 'lead'] },
    });
  if (answer?.state === 'asked')
    await giveNotice(db, { proposalId: id }, 'proposal.asked', { agencyId: partner, personId: demoId('person', by) });
}
