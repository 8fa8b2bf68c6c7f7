import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { newId } from '#app/platform/id.ts';
import { access, partners } from '../access.ts';
import { proposeItemInput } from '../proposal-forms.ts';
import { proposalFact } from '../reached-proposal.server.ts';

/** Proposes an item for a backlog; it waits for the backlog's owner, and is no item until that accepts it. */
export const proposeItem = command({
  name: 'propose-item',
  summary: 'Propose an item for a backlog; its owner decides',
  input: proposeItemInput,
  example: (world) => ({
    as: 'member',
    input: { backlog: world.backlog.prefix, title: 'Tell the parent by text message', description: 'Half of them read no mail.' },
    events: ['proposal.made'],
  }),
  reach: (ctx, input) => reach(ctx, partners['propose-item']).backlog(input.backlog),
  async run(ctx, { title, description }, backlog) {
    allow(ctx.actor, access, 'propose-item');
    const { person, agency } = ctx.actor;
    const id = newId(ctx.now.getTime());
    const made = { personId: person.id, createdAt: ctx.now };
    await ctx.db.proposal.create({ data: { id, backlogId: backlog.id, agencyId: agency.id, ...made } });
    await ctx.db.proposalVersion.create({ data: { proposalId: id, number: 1, title, description, ...made } });
    ctx.record(proposalFact({ id, agencyId: agency.id, backlog }, { name: 'proposal.made', new: { title, description } }));
    return { proposal: id };
  },
});
