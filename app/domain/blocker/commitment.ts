import type { Party, RequestSide } from '#app/domain/request/request.ts';

/** Promises on a page of the list. */
export const commitmentsPageSize = 50;

/** Which standing promises: those that are due until the end of this week, and those whose day has passed. */
export const commitmentParts = ['week', 'late'] as const;
export type CommitmentPart = (typeof commitmentParts)[number];

/** Where a promise goes: how late it is now, and how its day was moved until now. */
export interface Trend {
  /** Working days after the promised day, without those in which a delivery waited for the asker. */
  late: number;
  /** How often both agreed on another day. */
  moved: number;
  /** By how many working days it is later than it was promised first; below zero where it is earlier. */
  by: number;
  /** What the side that promised said last of its days; null where it never did. */
  said: { text: string; at: string } | null;
}

/** A promise that stands and is neither delivered nor closed. */
export interface Commitment {
  /** The request's. */
  id: string;
  ref: string;
  what: string;
  asker: Party;
  asked: Party;
  /** The reader's side. */
  side: RequestSide;
  /** ISO dates. */
  promisedOn: string;
  firstPromisedOn: string;
  /** Who answers for it, on the side that promised. */
  owner: string | null;
  part: CommitmentPart | null;
  trend: Trend;
}

/** What a list is narrowed by that names the aim an item serves: one of the three. */
export interface ServesFilter {
  /** Ids. */
  objective?: string | undefined;
  programme?: string | undefined;
  service?: string | undefined;
}

/** What can be chosen there, as far as the reader sees it. */
export interface ServesChoices {
  objectives: { id: string; name: string }[];
  programmes: { id: string; name: string }[];
  services: { id: string; name: string }[];
}
