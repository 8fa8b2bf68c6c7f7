import type { FundingChoice } from '#app/domain/strategy/funding/funding.ts';

/** What keeps an item from going on. */
export const causes = ['decision', 'data', 'law', 'money', 'supplier', 'access', 'agency'] as const;
export type Cause = (typeof causes)[number];

/** How far a document is that something waits for. */
export const documentStates = ['drafted', 'in_approval', 'signed', 'registered'] as const;
export type DocumentState = (typeof documentStates)[number];

/** A blocker is needed away in so many working days, unless said. */
export const usualDays = 5;

/** Blockers of an item that are freed and shown with it, the latest first. */
export const freedShown = 20;

/** Who can free a blocker: somebody of the item's own agency, one of its teams, another agency, or somebody outside, by name. */
export type FreerKind = 'person' | 'team' | 'agency' | 'party';

export interface Freer {
  kind: FreerKind;
  /** A person's or a team's id, an agency's code, and the name of somebody outside. */
  id: string;
  name: string;
}

/** Who can be named as the one who can free a blocker; those named lately come first. */
export interface FreerChoice extends Freer {
  recent: boolean;
}

/** A blocker as its item's page and its own show it. */
export interface BlockerLine {
  id: string;
  cause: Cause;
  line: string;
  freer: Freer;
  /** ISO date. */
  neededBy: string;
  /** Its day has passed, and it is not freed. */
  late: boolean;
  /** In working days of the item's agency, since it was raised until now or until it was freed, without its pauses. */
  age: number;
  /** Its clock stands: since when, and why. */
  paused: { since: string; reason: string } | null;
  raisedAt: string;
  raisedBy: string;
  freed: { at: string; by: string; how: string } | null;
  cost: { perDay: number; currency: string; source: string } | null;
  /** Another item that it waits for, if the reader sees that one. */
  linked: { key: string; title: string } | null;
  /** What another agency was asked because of it. */
  request: { id: string; ref: string } | null;
  criteria: string;
  legalBasis: string;
  documentState: DocumentState | null;
  /** The funding line that it waits for, if the reader sees that one. */
  funding: FundingChoice | null;
}

/** What holds an item up, the oldest first; what did, the latest first; and what its reader may do. */
export interface ItemBlockers {
  open: BlockerLine[];
  freed: BlockerLine[];
  may: { raise: boolean; change: boolean };
}
