import type { Names } from '#app/domain/actor.ts';
import type { Cause, FreerKind } from '#app/domain/blocker/blocker.ts';
import type { Trend } from '#app/domain/blocker/commitment.ts';
import type { Party, RequestSide } from '#app/domain/request/request.ts';

/** So many working days make a blocker one that ages. */
export const ageingFrom = 10;
/** Decisions that a report asks for, and rows that its page shows of each part. */
export const decisionsAtMost = 5;
/** Promises are announced to the head of an agency so many days ahead. */
export const dueWithin = 14;
/** Weeks that the picture shows. */
export const weeksShown = 8;
export const reportsPageSize = 50;

/** The two pages of a report: of the coordinator, and of the head of the agency. */
export const reportSides = ['coordinator', 'head'] as const;
export type ReportSide = (typeof reportSides)[number];

/** What a report counts; each number leads to exactly that many rows. */
export const reportParts = ['new', 'freed', 'ageing', 'kept', 'missed', 'holding', 'held', 'due', 'asked'] as const;
export type ReportPart = (typeof reportParts)[number];

/** Which of them each page shows. */
export const partsOf = {
  coordinator: ['new', 'freed', 'ageing', 'kept', 'missed'],
  head: ['holding', 'held', 'due', 'asked'],
} as const satisfies Record<ReportSide, readonly ReportPart[]>;

/** A blocker as a report has it. Names stand in every language, since the language is chosen when it is read. */
export interface BlockerRow {
  kind: 'blocker';
  id: string;
  key: string;
  title: string;
  line: string;
  cause: Cause;
  waiting: Party;
  freer: { kind: FreerKind; code: string; names: Names };
  /** In working days. */
  age: number;
  paused: boolean;
  /** ISO dates. */
  neededBy: string;
  late: boolean;
  raisedOn: string;
  freedOn: string | null;
  freedHow: string;
  /** Items that wait: the one that is held up, and its open parts. */
  items: number;
  cost: { perDay: number; currency: string } | null;
}

/** A request, and its promise if it has one, as a report has it. */
export interface PromiseRow {
  kind: 'promise';
  id: string;
  ref: string;
  what: string;
  asker: Party;
  asked: Party;
  side: RequestSide;
  neededBy: string;
  promisedOn: string | null;
  deliveredOn: string | null;
  /** Working days for which the asked side has been waited for since it came to it. */
  waits: number;
  trend: Trend;
}

export type Row = BlockerRow | PromiseRow;

/** What stands for a row that its reader may not see any more: whose it is, and nothing else. */
export interface SealedRow {
  kind: 'sealed';
  agency: Party;
}

export type ShownRow = Row | SealedRow;

/** A decision that is asked for: what frees a blocker. */
export interface Decision<R = BlockerRow> {
  row: R;
  /** The coordinator's own words; empty where none are written yet. */
  sentence: string;
  ifNot: string;
  /** Of these words while the report is being made; 0 where none were ever written. */
  textVersion?: number;
}

/** Blockers of a week: raised in it, freed in it, open at its end (or now). */
export interface WeekCount {
  monday: string;
  raised: number;
  freed: number;
  open: number;
}

/** All that a report says, for one reader or as it was frozen. */
export interface ReportFacts<R = Row> {
  /** The Monday that it is for, and the one since which it counts. */
  monday: string;
  since: string;
  asOf: string;
  open: number;
  /** Blockers of what others share, between those two alone. */
  sealed: number;
  rows: Record<ReportPart, R[]>;
  decisions: Decision<R>[];
  course: WeekCount[];
}

/** A report as it is shown: frozen, or still made. */
export interface MondayReport {
  /** Null while it is made. */
  id: string | null;
  frozen: { at: string; by: string } | null;
  agency: Party;
  zone: string;
  facts: ReportFacts<ShownRow>;
  can: { write: boolean; freeze: boolean };
}

/** A frozen report in the list of them. */
export interface ReportLine {
  id: string;
  monday: string;
  frozenAt: string;
  by: string;
}
