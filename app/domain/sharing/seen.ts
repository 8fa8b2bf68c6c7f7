import type { Classification } from '#app/domain/classification.ts';
import type { HiddenField, Level } from './agreement.ts';

/** Partners on a page, and items of a partner. */
export const partnersPageSize = 20;
export const seenPageSize = 50;

/** Of the same backlogs: how many items the reader sees, and how many of those the partner sees too. */
export interface SeenCount {
  we: number;
  they: number;
}

/** A backlog of which a partner sees something. */
export interface SeenBacklog extends SeenCount {
  prefix: string;
  name: string;
  level: Level;
  /** How many of the items they see are without that field for them. */
  kept: Record<HiddenField, number>;
  /** The last day, in the owner's zone. */
  end: string;
}

/** What a partner sees of the agency that one acts for. Counts are of items that the reader sees: of all others nothing is said. */
export interface Seen extends SeenCount {
  byClass: (SeenCount & { classification: Classification })[];
  backlogs: SeenBacklog[];
  /** How many of those they see are in the archive. */
  archived: number;
}

/** An item that a partner sees. */
export interface SeenItem {
  key: string;
  title: string;
  classification: Classification;
  state: string;
  archived: boolean;
  /** What of it the partner is not shown. */
  hides: readonly HiddenField[];
}
