import type { HistoryLine, ProposalState } from './proposal.ts';

interface Row {
  personId: string;
  createdAt: Date;
}

interface Proposed {
  state: ProposalState;
  decidedAt: Date | null;
  decidedById: string | null;
  reason: string;
  versions: readonly (Row & { number: number })[];
}

type Message = Row & { kind: 'question' | 'answer'; text: string };

/** What happened to a proposal, the first first: its versions, what was asked and answered, how it ended. */
export function historyOf(proposal: Proposed, messages: readonly Message[], names: ReadonlyMap<string, string>): HistoryLine[] {
  const { state, versions, decidedAt, decidedById, reason } = proposal;
  const line = (what: HistoryLine['what'], personId: string | null, at: Date): HistoryLine => ({
    what,
    side: ownersActs.includes(what) ? 'owner' : 'proposer',
    by: names.get(personId ?? '') ?? null,
    at: at.toISOString(),
    said: '',
    version: null,
  });
  const said = [
    ...versions.map(({ number, personId, createdAt }) => ({
      ...line(number === 1 ? 'made' : 'revised', personId, createdAt),
      version: number,
    })),
    ...messages.map(({ kind, text, personId, createdAt }) => ({ ...line(kind, personId, createdAt), said: text })),
  ].sort((one, other) => one.at.localeCompare(other.at));
  if (!decidedAt || state === 'waiting' || state === 'asked') return said;
  return [...said, { ...line(state, decidedById, decidedAt), said: reason }];
}

const ownersActs: readonly HistoryLine['what'][] = ['question', 'accepted', 'declined', 'duplicate'];
