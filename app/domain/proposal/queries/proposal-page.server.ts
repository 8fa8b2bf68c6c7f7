import { namesOf } from '#app/domain/activity/names-of.server.ts';
import { type Actor, permits } from '#app/domain/actor.ts';
import { NotFound } from '#app/domain/errors.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { termsOfBacklogs } from '#app/domain/reach/shared.server.ts';
import { permitsHere, type Terms } from '#app/domain/reach/terms.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import { access, partners } from '../access.ts';
import { historyOf } from '../history.rules.ts';
import { isOpen } from '../proposal.rules.ts';
import type { ProposalPage } from '../proposal.ts';
import { proposalInput } from '../proposal-forms.ts';
import { type Reached, standingOf } from '../reached-proposal.server.ts';
import { proposalLines } from './proposal-lines.server.ts';

/** A proposal: what it says and said, how it stands, what was asked, answered and decided, and what the reader can do about it now. */
export const proposalPage = query({
  name: 'proposal-page',
  summary: 'Show a proposal: what it says, what was asked and answered, and how it was decided',
  input: proposalInput,
  example: (world) => ({ input: { proposal: world.proposal } }),
  async run(ctx, input): Promise<ProposalPage> {
    const proposal = await reach(ctx).proposal(input.proposal);
    const { id, backlog, backlogId, versions, itemId } = proposal;
    const [line] = await proposalLines(ctx, { id }, {});
    if (!line) throw new NotFound();
    const messages = await ctx.db.proposalMessage.findMany({
      where: { proposalId: id },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    const people = [...versions, ...messages].map(({ personId }) => personId);
    const names = await namesOf(ctx.db, [...people, ...(proposal.decidedById ? [proposal.decidedById] : [])]);
    const { number, description } = standingOf(proposal);
    const own = backlog.agencyId === ctx.actor.agency.id;
    const terms = own ? null : (await termsOfBacklogs(ctx, { backlogId })).get(backlogId);
    return {
      ...line,
      description,
      version: number,
      versions: versions.map((each) => ({
        ...{ number: each.number, title: each.title, description: each.description },
        by: names.get(each.personId) ?? null,
        at: each.createdAt.toISOString(),
      })),
      history: historyOf(proposal, messages, names),
      side: own ? 'owner' : 'proposer',
      item: itemId ? await itemSeen(ctx, itemId) : null,
      opens: terms !== undefined,
      desk: backlog.agency.contactDesk,
      can: canNow(ctx.actor, proposal, terms),
    };
  },
});

async function itemSeen(ctx: Reading, id: string) {
  return ctx.db.item.findFirst({
    where: { AND: [{ id }, await visibleItems(ctx)] },
    select: { key: true, title: true },
  });
}

/** @param terms null where the backlog is one's own, undefined where one has nothing on it any more */
function canNow(actor: Actor, { state, agencyId, backlog }: Reached, terms: Terms | null | undefined): ProposalPage['can'] {
  const open = isOpen(state);
  const made = open && agencyId === actor.agency.id;
  const proposes = made && terms !== undefined && permitsHere(actor, { access, partners }, 'propose-item', terms);
  return {
    decide: open && backlog.agencyId === actor.agency.id && permits(actor, access, 'accept-proposal'),
    revise: proposes,
    answer: proposes && state === 'asked',
    withdraw: made && permits(actor, access, 'withdraw-proposal'),
  };
}
