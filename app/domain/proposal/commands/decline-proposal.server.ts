import { command } from '#app/domain/command.server.ts';
import { stateAfter } from '../proposal.rules.ts';
import { declineProposalInput } from '../proposal-forms.ts';
import { asOwner, moveTo, proposalFact, reachLockedProposal } from '../reached-proposal.server.ts';

/** Declines a proposal, and says why. */
export const declineProposal = command({
  name: 'decline-proposal',
  summary: 'Decline what was proposed for your backlog, with a reason',
  input: declineProposalInput,
  example: (world) => ({
    as: 'lead',
    input: { proposal: world.proposal, reason: 'The law asks for a letter.' },
    events: ['proposal.declined'],
  }),
  reach: (ctx, input) => reachLockedProposal(ctx, input.proposal),
  async run(ctx, { reason }, proposal) {
    asOwner(ctx.actor, 'decline-proposal', proposal);
    await moveTo(ctx, proposal, stateAfter('decline', proposal.state), { reason });
    ctx.record(proposalFact(proposal, { name: 'proposal.declined', new: { reason } }));
    return { proposal: proposal.id };
  },
});
