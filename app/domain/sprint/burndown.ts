export type Unit = 'points' | 'items';

/** How a sprint stands at the end of a day. */
export interface BurnState {
  /** Everything that ever came in: what is done, what remains and what was taken out. */
  taken: number;
  /** What is in it. */
  scope: number;
  done: number;
  remaining: number;
  removed: number;
}

export interface BurnDay {
  day: string;
  workday: boolean;
  /** What would remain if every working day did as much as every other. */
  ideal: number;
  /** Null for a day that is still to come. */
  state: BurnState | null;
}

export interface Burndown {
  unit: Unit;
  start: BurnState;
  days: BurnDay[];
}
