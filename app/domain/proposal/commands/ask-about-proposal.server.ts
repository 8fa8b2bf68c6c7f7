import { command } from '#app/domain/command.server.ts';
import { askAboutProposalInput } from '../proposal-forms.ts';
import { asOwner, reachLockedProposal } from '../reached-proposal.server.ts';
import { sayAbout } from '../say-about.server.ts';

/** Asks whoever proposed an item before it is decided. */
export const askAboutProposal = command({
  name: 'ask-about-proposal',
  summary: 'Ask whoever proposed an item for your backlog',
  input: askAboutProposalInput,
  example: (world) => ({
    as: 'lead',
    input: { proposal: world.proposal, question: 'Who pays for the messages?' },
    events: ['proposal.asked'],
  }),
  reach: (ctx, input) => reachLockedProposal(ctx, input.proposal),
  async run(ctx, { question }, proposal) {
    asOwner(ctx.actor, 'ask-about-proposal', proposal);
    await sayAbout(ctx, proposal, 'question', question);
    return { proposal: proposal.id };
  },
});
