import type { Names, Role } from '#app/domain/actor.ts';
import type { Classification } from '#app/domain/classification.ts';
import type { HiddenField, Level } from '#app/domain/reach/terms.ts';

/** People shown at once. */
export const seenByPageSize = 50;

/** How somebody is named on an item: they made it, or work on it. */
export type NamedAs = 'made' | 'assigned' | null;

/** Somebody of the item's own agency, who sees it or not. */
export interface OwnPerson {
  id: string;
  name: string;
  role: Role;
  named: NamedAs;
}

/** An agreement by which an agency sees an item. */
export interface Way {
  agreement: string;
  level: Level;
  ceiling: Classification;
  /** The whole backlog; else this item was let in by itself. */
  whole: boolean;
  hides: HiddenField[];
  /** The last day, in the owner's zone. */
  end: string;
}

interface Agency {
  code: string;
  names: Names;
}

/** An agency that sees the item: how many of its people do, and those of them whom the owner has met on this backlog. */
export interface PartnerSees {
  agency: Agency;
  ways: Way[];
  people: number;
  met: { name: string; named: NamedAs }[];
}

/** Why an agency does not see an item of a backlog on which there is, was or will be an agreement with it. */
export const closedReasons = ['ceiling', 'scope', 'not_yet', 'over'] as const;
export type ClosedReason = (typeof closedReasons)[number];

export interface PartnerClosed {
  agency: Agency;
  agreement: string;
  why: ClosedReason;
  ceiling: Classification;
  /** The first and the last day, in the owner's zone. */
  start: string;
  end: string;
}
