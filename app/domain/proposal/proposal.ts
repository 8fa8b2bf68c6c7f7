import type { Names } from '#app/domain/actor.ts';

/** Open is what waits for the backlog's owner, or was asked about and waits for who proposed it. */
export const openStates = ['waiting', 'asked'] as const;
export const proposalStates = [...openStates, 'accepted', 'declined', 'duplicate', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** Parts of a list: what waits, what was asked about, what is decided. */
export const proposalLists = ['waiting', 'asked', 'answered'] as const;
export type ProposalList = (typeof proposalLists)[number];

/** The two sides of a proposal: the agency that owns the backlog, and the one that proposes. */
export type ProposalSide = 'owner' | 'proposer';

/** Proposals on a page. */
export const proposalsPageSize = 50;

interface Party {
  code: string;
  names: Names;
}

/** A proposal as a line of a list. */
export interface ProposalLine {
  id: string;
  title: string;
  state: ProposalState;
  backlog: { prefix: string; name: string };
  owner: Party;
  by: { agency: Party; name: string | null };
  /** ISO moment at which it was made. */
  at: string;
}

/** What a proposal said, and who wrote it. */
export interface VersionLine {
  number: number;
  title: string;
  description: string;
  by: string | null;
  at: string;
}

/** One thing that happened to a proposal, as its history tells it. */
export interface HistoryLine {
  what: 'made' | 'revised' | 'question' | 'answer' | 'accepted' | 'declined' | 'duplicate' | 'withdrawn';
  side: ProposalSide;
  by: string | null;
  at: string;
  /** What was asked, answered, or given as the reason. */
  said: string;
  /** Of a version: its number. */
  version: number | null;
}

/** A proposal with all that was said and done about it. */
export interface ProposalPage extends ProposalLine {
  description: string;
  version: number;
  versions: VersionLine[];
  history: HistoryLine[];
  /** The reader's side; of an agency that proposes to itself, the owner's. */
  side: ProposalSide;
  /** The item that was made of it, or that it repeats; null where the reader does not see it. */
  item: { key: string; title: string } | null;
  /** Whether the reader may go to the backlog. */
  opens: boolean;
  /** Whom the proposer asks: the owner's desk. */
  desk: string;
  can: { decide: boolean; revise: boolean; answer: boolean; withdraw: boolean };
}
