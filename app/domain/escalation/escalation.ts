import type { Party } from '#app/domain/request/request.ts';

/** The rungs of the ladder, from below: who is told in turn that something waits too long. */
export const rungs = ['coordinators', 'head', 'deputy'] as const;
export type Rung = (typeof rungs)[number];

/** The rungs on which an agency names a person: its department head and its deputy minister. */
export const namedRungs = ['head', 'deputy'] as const satisfies readonly Rung[];
export type NamedRung = (typeof namedRungs)[number];

/** The working day on which each rung is reached. */
export const rungDays: Readonly<Record<Rung, number>> = { coordinators: 3, head: 7, deputy: 14 };

/** What became of a step: it is put off, drafted, sent, had nobody to go to, or a higher one went in its place. */
export const stepStates = ['held', 'drafted', 'sent', 'skipped', 'passed_over'] as const;
export type StepState = (typeof stepStates)[number];

/** A draft is worded, and a sent step read, up to this many characters. */
export const longestWords = 2_000;

/** A step as a reader is shown it. */
export interface StepLine {
  id: string;
  rung: Rung;
  state: StepState;
  /** Working days that it had waited when the step was made. */
  days: number;
  /** Whom it names; of the coordinators their number is told by `told`. */
  person: string | null;
  /** From which day on a draft may be sent. */
  dueOn: string | null;
  /** What is written to them; of a draft only the side that sends it reads that. */
  text: string;
  /** Of its words, for the side that writes them. */
  textVersion: number;
  held: { until: string; reason: string; by: string; lasts: boolean } | null;
  sent: { at: string; by: string | null; automatic: boolean } | null;
  /** How many were told, how many of them by mail, and how many have read it. */
  delivery: { told: number; mailed: number; read: number } | null;
  may: { send: boolean; word: boolean };
}

/** The ladder of something that waits, as both sides are shown it. */
export interface Ladder {
  /** Working days that count; null where the clock stands, or nobody is late. */
  days: number | null;
  /** Who is waited for; null within one's own agency. */
  waitsFor: Party | null;
  /** Fully automatic, since an agreement in force between the two says so. */
  automatic: boolean;
  steps: StepLine[];
  /** The next rung, the day on which it is reached and whom it names; null where no day is known, or none is left. */
  next: { rung: Rung; on: string; person: string | null } | null;
  today: string;
  may: { hold: boolean };
}

/** A draft that waits for the reader to be sent. */
export interface WaitingStep {
  id: string;
  rung: Rung;
  person: string | null;
  days: number;
  dueOn: string;
  /** Where it is sent: the request, or the blocker. */
  request: { id: string; ref: string; what: string } | null;
  blocker: { id: string; key: string; line: string } | null;
}

/** Who stands on a rung of an agency's ladder. */
export interface LadderPlaceLine {
  rung: NamedRung;
  person: { id: string; name: string } | null;
}
