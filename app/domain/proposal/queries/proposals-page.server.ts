import { query, type Reading } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { permitsHere } from '#app/domain/reach/terms.ts';
import { visibleProposals } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access, partners } from '../access.ts';
import { openStates, type ProposalList, proposalLists, proposalsPageSize } from '../proposal.ts';
import { proposalsInput } from '../proposal-forms.ts';
import { proposalLines } from './proposal-lines.server.ts';

/** What is proposed: of a backlog, or all that one's agency has before it and has made; fifty at a time, with how many stand how. */
export const proposalsPage = query({
  name: 'proposals-page',
  summary: 'List what is proposed for a backlog, or all proposals that your agency received and made',
  input: proposalsInput,
  example: (world) => ({ input: { backlog: world.backlog.prefix } }),
  async run(ctx, { backlog: prefix, list, page: asked }) {
    const backlog = prefix === undefined ? null : await reach(ctx, partners['proposals-page']).backlog(prefix);
    const all: Prisma.ProposalWhereInput = { AND: [visibleProposals(ctx.actor), backlog ? { backlogId: backlog.id } : {}] };
    const counts = await countsOf(ctx, all);
    const total = counts.filter(({ list: each }) => !list || each === list).reduce((sum, { count }) => sum + count, 0);
    const pages = Math.max(1, Math.ceil(total / proposalsPageSize));
    const page = Math.min(asked, pages);
    const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
    const skip = (page - 1) * proposalsPageSize;
    return {
      backlog: backlog && { prefix: backlog.prefix, name: backlog.name, own: backlog.terms === null },
      proposals: await proposalLines(ctx, { AND: [all, within(list)] }, { orderBy, skip, take: proposalsPageSize }),
      ...{ counts, total, page, pages },
      can: {
        propose:
          backlog !== null &&
          backlog.terms !== null &&
          permitsHere(ctx.actor, { access, partners }, 'propose-item', backlog.terms),
      },
    };
  },
});

function within(list: ProposalList | undefined): Prisma.ProposalWhereInput {
  if (list === undefined) return {};
  return { state: list === 'answered' ? { notIn: [...openStates] } : list };
}

async function countsOf({ db }: Reading, where: Prisma.ProposalWhereInput): Promise<{ list: ProposalList; count: number }[]> {
  const rows = await db.proposal.groupBy({ by: ['state'], where, _count: true });
  const listOf = (state: string) => proposalLists.find((list) => list === state) ?? 'answered';
  return proposalLists.map((list) => ({
    list,
    count: rows.filter(({ state }) => listOf(state) === list).reduce((sum, { _count }) => sum + _count, 0),
  }));
}
