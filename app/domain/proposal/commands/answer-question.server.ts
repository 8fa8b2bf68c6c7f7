import { command } from '#app/domain/command.server.ts';
import { answerQuestionInput } from '../proposal-forms.ts';
import { asProposer, reachLockedProposal, stillProposing } from '../reached-proposal.server.ts';
import { sayAbout } from '../say-about.server.ts';

/** Answers what the owner of the backlog asked about a proposal; it waits for the owner again. */
export const answerQuestion = command({
  name: 'answer-question',
  summary: 'Answer what was asked about a proposal of your agency',
  input: answerQuestionInput,
  example: (world) => ({
    as: 'member',
    input: { proposal: world.ownProposal, answer: 'The operators do, by their licence.' },
    events: ['proposal.answered'],
  }),
  reach: (ctx, input) => reachLockedProposal(ctx, input.proposal),
  async run(ctx, { answer }, proposal) {
    asProposer(ctx.actor, 'answer-question', proposal);
    await stillProposing(ctx, proposal);
    await sayAbout(ctx, proposal, 'answer', answer);
    return { proposal: proposal.id };
  },
});
