import type { Fact } from '#app/domain/activity/fact.ts';
import { type Actor, allow, type Names, nameIn } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import { NotAllowed } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { checkLevel, termsOfBacklogs } from '#app/domain/reach/shared.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { access, partners } from './access.ts';
import type { ProposalState } from './proposal.ts';

export type Reached = Awaited<ReturnType<ReturnType<typeof reach>['proposal']>>;

/** A proposal about to change: reached, locked until the transaction ends, and read again, since another may have decided meanwhile. */
export async function reachLockedProposal(ctx: Context, id: string): Promise<Reached> {
  const proposal = await reach(ctx).proposal(id);
  await ctx.db.$queryRaw(Prisma.sql`SELECT 1 FROM proposal WHERE id = ${proposal.id}::uuid FOR UPDATE`);
  return reach(ctx).proposal(id);
}

/** What a proposal says now. */
export function standingOf({ versions }: Pick<Reached, 'versions'>): Reached['versions'][number] {
  const last = versions.at(-1);
  if (!last) throw new Error('a proposal without a version');
  return last;
}

/** Lets those pass who decide for the owner of the backlog. */
export function asOwner(actor: Actor, act: keyof typeof access, { backlog }: Reached): void {
  allow(actor, access, act);
  if (backlog.agencyId !== actor.agency.id)
    throw new NotAllowed('proposal_decided_by_owner', { owner: named(actor, backlog.agency) });
}

/** Lets those pass who act for the agency that proposes. */
export function asProposer(actor: Actor, act: keyof typeof access, { agency, agencyId }: Reached): void {
  allow(actor, access, act);
  if (agencyId !== actor.agency.id) throw new NotAllowed('proposal_of_another', { agency: named(actor, agency) });
}

/**
 * Lets those pass whose agency may still propose on the backlog: after the end of an agreement its proposals can be read and withdrawn.
 * @throws NotAllowed
 */
export async function stillProposing(ctx: Context, { backlog, backlogId }: Reached): Promise<void> {
  if (backlog.agencyId === ctx.actor.agency.id) return;
  const terms = (await termsOfBacklogs(ctx, { backlogId })).get(backlogId);
  const { agency } = backlog;
  if (!terms) throw new NotAllowed('proposal_without_agreement', { owner: named(ctx.actor, agency), desk: agency.contactDesk });
  await checkLevel(ctx, backlogId, terms, partners['propose-item']);
}

/** Brings a proposal to another state; a decision has its moment, its person and maybe its reason and its item. */
export async function moveTo(
  { actor, db, now }: Context,
  { id }: Reached,
  state: ProposalState,
  decided?: { reason?: string; itemId?: string },
): Promise<void> {
  const decision = decided && { decidedAt: now, decidedById: actor.person.id, ...decided };
  await db.proposal.update({ where: { id }, data: { state, ...decision } });
}

/** What happened to a proposal, as the trails of its two agencies have it, and nobody else's. */
export function proposalFact(
  { id, agencyId, backlog }: Pick<Reached, 'id' | 'agencyId'> & { backlog: { agencyId: string } },
  told: Pick<Fact, 'name' | 'old' | 'new'>,
): Fact {
  return { subject: 'proposal', subjectId: id, agencies: [...new Set([backlog.agencyId, agencyId])], ...told };
}

function named({ person }: Actor, { names }: { names: unknown }): string {
  return nameIn(names as Names, person.locale);
}
