import type { Classification } from '#app/domain/classification.ts';

/** A request to open an item to more people, as long as it waits for a second person. */
export interface LoweringLine {
  id: string;
  from: Classification;
  to: Classification;
  why: string;
  /** Who asks. */
  by: string;
  /** ISO moment. */
  at: string;
  /** The reader has asked it themself, so somebody else decides. */
  own: boolean;
  /** Who may decide: those who answer for the backlog and see the item, without who asks. */
  deciders: string[];
}
