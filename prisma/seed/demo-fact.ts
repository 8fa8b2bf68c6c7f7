import type { Mate } from './crew.ts';

/** What happened, as the commands record it; `at` as the calendar counts. */
export interface DemoFact {
  name: string;
  at: number;
  by: Mate;
  old?: object;
  new?: object;
}
