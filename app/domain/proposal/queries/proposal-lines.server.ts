import { namesOf } from '#app/domain/activity/names-of.server.ts';
import type { Names } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import type { ProposalLine } from '../proposal.ts';

const party = { select: { code: true, names: true } } as const;

const shown = {
  backlog: { select: { prefix: true, name: true, agency: party } },
  agency: party,
  versions: { orderBy: { number: 'desc' }, take: 1 },
} satisfies Prisma.ProposalInclude;

type Page = Pick<Prisma.ProposalFindManyArgs, 'orderBy' | 'skip' | 'take'>;

/** Proposals of a `where` that is within what the reader sees, as lines of a list. */
export async function proposalLines({ db }: Reading, where: Prisma.ProposalWhereInput, page: Page): Promise<ProposalLine[]> {
  const rows = await db.proposal.findMany({ where, include: shown, ...page });
  const names = await namesOf(
    db,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ id, state, backlog: { prefix, name, agency: owner }, agency, personId, createdAt, versions }) => ({
    id,
    title: versions[0]?.title ?? '',
    state,
    backlog: { prefix, name },
    owner: partyOf(owner),
    by: { agency: partyOf(agency), name: names.get(personId) ?? null },
    at: createdAt.toISOString(),
  }));
}

/** An agency as both sides of a proposal are shown it. */
function partyOf({ code, names }: { code: string; names: unknown }) {
  return { code, names: names as Names };
}
