import { z } from 'zod';

/** How long one may take back what one did, in milliseconds. */
export const undoableFor = 60_000;

/** The id that the events of one change share. */
export const undoInput = z.strictObject({ change: z.string().min(1).max(36) });

/** What one did last, as long as it can be taken back. */
export interface LastChange {
  /** Id that its events share. */
  change: string;
  /** Keys of the items it changed, as far as one sees them still. */
  items: string[];
  /** A text of the catalogue `shell` under `change.what`, of what was done to the item, or to all of them; `taken_back` where that was it. */
  code: string;
  /** ISO moment from which it stands. */
  until: string;
}

/** What came of taking back: the items that are as they were, and those that are not, with why. */
export interface Undone {
  /** Id that the events of taking back share. */
  change: string;
  undone: string[];
  refused: { item: string; code: string; values?: Record<string, string | number> }[];
}
