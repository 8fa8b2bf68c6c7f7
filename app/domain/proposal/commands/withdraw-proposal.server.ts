import { command } from '#app/domain/command.server.ts';
import { stateAfter } from '../proposal.rules.ts';
import { proposalInput } from '../proposal-forms.ts';
import { asProposer, moveTo, proposalFact, reachLockedProposal } from '../reached-proposal.server.ts';

/** Takes an open proposal back; it stays to be read, and waits for nobody. */
export const withdrawProposal = command({
  name: 'withdraw-proposal',
  summary: 'Withdraw a proposal of your agency that is not decided yet',
  input: proposalInput,
  example: (world) => ({ as: 'member', input: { proposal: world.ownProposal }, events: ['proposal.withdrawn'] }),
  reach: (ctx, input) => reachLockedProposal(ctx, input.proposal),
  async run(ctx, _input, proposal) {
    asProposer(ctx.actor, 'withdraw-proposal', proposal);
    await moveTo(ctx, proposal, stateAfter('withdraw', proposal.state), {});
    ctx.record(proposalFact(proposal, { name: 'proposal.withdrawn' }));
    return { proposal: proposal.id };
  },
});
