import { letWatch } from '#app/domain/backlog/item/watching.server.ts';
import { lockLists } from '#app/domain/backlog/lists.server.ts';
import { makeItem } from '#app/domain/backlog/make-item.server.ts';
import { rankAt } from '#app/domain/backlog/ranks.server.ts';
import { command } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { admitMade } from '../admit-made.server.ts';
import { checkRead, classificationOf, stateAfter } from '../proposal.rules.ts';
import { acceptProposalInput } from '../proposal-forms.ts';
import { asOwner, moveTo, proposalFact, reachLockedProposal, standingOf } from '../reached-proposal.server.ts';

/**
 * Makes an item of a proposal, at the end of the backlog, and lets whoever proposed it see and watch it as far as their agreement reaches.
 * The event names no item: where the agreement is over, or reaches less far, the proposer is told no more than that.
 */
export const acceptProposal = command({
  name: 'accept-proposal',
  summary: 'Make an item of what was proposed for your backlog',
  input: acceptProposalInput,
  example: (world) => ({
    as: 'lead',
    input: { proposal: world.proposal, version: 1, type: 'story' as const },
    events: ['agreement.items_admitted', 'item.created', 'proposal.accepted'],
  }),
  async reach(ctx, input) {
    const proposal = await reachLockedProposal(ctx, input.proposal);
    await lockLists(ctx.db, [proposal.backlogId]);
    return proposal;
  },
  async run(ctx, { version, type }, proposal) {
    asOwner(ctx.actor, 'accept-proposal', proposal);
    const state = stateAfter('accept', proposal.state);
    const { backlog, personId } = proposal;
    const { number, title, description } = standingOf(proposal);
    checkRead(version, number);
    const rank = await rankAt(ctx.db, ctx.actor, backlog.id, {});
    const classification = classificationOf(backlog.classification);
    const item = await makeItem(ctx, backlog, { id: newId(), title, description, type, classification, rank });
    await admitMade(ctx, proposal, item);
    await letWatch(ctx, item.id, [personId]);
    await moveTo(ctx, proposal, state, { itemId: item.id });
    ctx.record(proposalFact(proposal, { name: 'proposal.accepted', new: { version } }));
    return { proposal: proposal.id, item: item.key };
  },
});
