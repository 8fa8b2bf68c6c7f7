import type { Context } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { stateAfter } from './proposal.rules.ts';
import { moveTo, proposalFact, type Reached } from './reached-proposal.server.ts';

/** Keeps a question of the owner or its answer, and lets the proposal wait for the other side. */
export async function sayAbout(ctx: Context, proposal: Reached, kind: 'question' | 'answer', text: string): Promise<void> {
  const state = stateAfter(kind === 'question' ? 'ask' : 'answer', proposal.state);
  const said = { id: newId(ctx.now.getTime()), proposalId: proposal.id, kind, text, personId: ctx.actor.person.id };
  await ctx.db.proposalMessage.create({ data: { ...said, createdAt: ctx.now } });
  await moveTo(ctx, proposal, state);
  ctx.record(proposalFact(proposal, { name: kind === 'question' ? 'proposal.asked' : 'proposal.answered', new: { text } }));
}
