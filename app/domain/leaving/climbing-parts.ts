import type { ReportFacts, ShownRow } from '#app/domain/report/report.ts';

/** `reports.json`: Monday reports, those that were frozen and the one that is being made, with the agency's own words. */
export interface ReportsPart {
  reports: {
    id: string;
    monday: string;
    frozenAt: string | null;
    frozenBy: string | null;
    /** As it was frozen; what whoever took the file may not see stands as sealed. Null while it is made. */
    facts: ReportFacts<ShownRow> | null;
    /** Of blockers of the agency's own items that its reader sees. */
    decisions: { blocker: string; sentence: string; ifNot: string; by: string | null; at: string }[];
  }[];
}

/**
 * `ladder.json`: who stands on the agency's ladder, and what was drafted, sent, put off and skipped for it and against it. How far a partner may go
 * by itself stands in the agreements.
 */
export interface LadderPart {
  places: { rung: string; person: string }[];
  steps: FileStep[];
}

export interface FileStep {
  id: string;
  /** One of the two: the request that waits, or a blocker of the agency's own. */
  request: string | null;
  blocker: string | null;
  run: string;
  rung: string;
  state: string;
  /** Working days that it had waited. */
  days: number;
  /** Codes of the agency that waits and of the one that is waited for. */
  from: string;
  to: string;
  /** People are null where they are another agency's. */
  person: string | null;
  /** What a partner has not sent yet is the partner's. */
  text: string;
  dueOn: string | null;
  held: { until: string; reason: string; by: string | null } | null;
  sentAt: string | null;
  sentBy: string | null;
  madeAt: string;
}
