import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { checkRead, stateAfter } from '../proposal.rules.ts';
import { reviseProposalInput } from '../proposal-forms.ts';
import { asProposer, moveTo, proposalFact, reachLockedProposal, standingOf, stillProposing } from '../reached-proposal.server.ts';

/** Says an open proposal in other words; what it said before is kept. Where it was asked about, that answers. */
export const reviseProposal = command({
  name: 'revise-proposal',
  summary: 'Revise a proposal of your agency while it is not decided; every version is kept',
  input: reviseProposalInput,
  example: (world) => ({
    as: 'member',
    input: { proposal: world.ownProposal, version: 1, title: 'Print the form larger', description: 'For those who see less.' },
    events: ['proposal.revised'],
  }),
  reach: (ctx, input) => reachLockedProposal(ctx, input.proposal),
  async run(ctx, { version, title, description }, proposal) {
    asProposer(ctx.actor, 'revise-proposal', proposal);
    await stillProposing(ctx, proposal);
    const state = stateAfter('revise', proposal.state);
    const before = standingOf(proposal);
    checkRead(version, before.number);
    if (before.title === title && before.description === description) throw refuse('title', 'proposal_unchanged');
    const number = before.number + 1;
    await ctx.db.proposalVersion.create({
      data: { proposalId: proposal.id, number, title, description, personId: ctx.actor.person.id, createdAt: ctx.now },
    });
    await moveTo(ctx, proposal, state);
    const old = { title: before.title, description: before.description };
    ctx.record(proposalFact(proposal, { name: 'proposal.revised', old, new: { title, description } }));
    return { proposal: proposal.id, version: number };
  },
});
