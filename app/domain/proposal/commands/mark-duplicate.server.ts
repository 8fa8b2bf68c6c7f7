import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import { stateAfter } from '../proposal.rules.ts';
import { markDuplicateInput } from '../proposal-forms.ts';
import { asOwner, moveTo, proposalFact, reachLockedProposal } from '../reached-proposal.server.ts';

/**
 * Says that what is proposed stands in the backlog already. Which item it is, is shown to whoever sees that item; so the event, which both
 * agencies have, does not name it.
 */
export const markDuplicate = command({
  name: 'mark-duplicate',
  summary: 'Say that what was proposed is an item of your backlog already',
  input: markDuplicateInput,
  example: (world) => ({
    as: 'lead',
    input: { proposal: world.proposal, item: world.items[0] },
    events: ['proposal.marked_duplicate'],
  }),
  reach: (ctx, input) => reachLockedProposal(ctx, input.proposal),
  async run(ctx, input, proposal) {
    asOwner(ctx.actor, 'mark-duplicate', proposal);
    const key = input.item.trim().toUpperCase();
    const named = { key, backlogId: proposal.backlogId };
    const item = await ctx.db.item.findFirst({ where: { AND: [ownItems(ctx.actor), named] } });
    if (!item) throw refuse('item', 'proposal_repeats_nothing', { key, prefix: proposal.backlog.prefix });
    await moveTo(ctx, proposal, stateAfter('mark', proposal.state), { itemId: item.id });
    ctx.record(proposalFact(proposal, { name: 'proposal.marked_duplicate' }));
    return { proposal: proposal.id };
  },
});
