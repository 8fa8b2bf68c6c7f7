import type { Names } from '#app/domain/actor.ts';
import { type ServicePhase, servicePhases } from '#app/domain/strategy/service/service.ts';

/** What can be shown to everybody. */
export const publicKinds = ['service', 'objective', 'item'] as const;
export type PublicKind = (typeof publicKinds)[number];

/**
 * How a publication stands: it waits for a second person, waits for its day, is shown, is held back because its item is no longer
 * public, gave way to a later one, was declined, or was withdrawn.
 */
export const standings = ['waiting', 'embargo', 'shown', 'held', 'replaced', 'declined', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];

/** Parts of an agency's list of publications. */
export const publicationLists = ['waiting', 'approved', 'changed', 'ended'] as const;
export type PublicationList = (typeof publicationLists)[number];

/** Lists of the page for everybody. */
export const publicLists = [...servicePhases, 'objectives', 'promises'] as const;
export type PublicList = (typeof publicLists)[number];

/** Rows of a page of a list. */
export const publicPageSize = 50;
/** Rows of each list that stand on the first page of all. */
export const overviewSize = 10;

export interface PublicAgency {
  code: string;
  names: Names;
}

/** What a citizen sees of a service. */
export interface ServiceContent {
  kind: 'service';
  names: Names;
  /** What its user comes for. */
  need: string;
  phase: ServicePhase;
  /** ISO date. */
  launchedOn: string | null;
  agency: PublicAgency;
  /** Registered people at the ends of months (YYYY-MM), the oldest first. */
  users: { month: string; count: number; source: string }[];
}

/** What a citizen sees of an objective. */
export interface ObjectiveContent {
  kind: 'objective';
  title: string;
  measure: string;
  unit: string;
  baseline: number;
  target: number;
  targetYear: number;
  /** ISO date of the day on which it was closed. */
  closedOn: string | null;
  agency: PublicAgency;
  /** What was measured, the oldest first. */
  figures: { day: string; value: number; source: string }[];
}

/** What a citizen sees of an item: what was promised for when, and when it was delivered. */
export interface ItemContent {
  kind: 'item';
  title: string;
  /** ISO dates. */
  promisedOn: string;
  deliveredOn: string | null;
  agency: PublicAgency;
}

export type Content = ServiceContent | ObjectiveContent | ItemContent;

/** A publication as a line of its agency's list. */
export interface PublicationLine {
  id: string;
  kind: PublicKind;
  /** Names by language, or the one title that there is. */
  title: Names | string;
  /** What leads to the thing: its id, or an item's key. */
  thing: string;
  standing: Standing;
  /** The thing is not as it was published any more. */
  changed: boolean;
  proposedBy: string;
  proposedAt: string;
  /** ISO moment; null shows it once it is approved. */
  showFrom: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  /** Why it was declined. */
  reason: string | null;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
}
