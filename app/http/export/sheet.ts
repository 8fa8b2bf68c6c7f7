/** A cell of an export: text, a number, a day (ISO date), a moment as its zone's wall clock (`2026-12-31 18:00`), or nothing. */
export type Cell = string | number | null | { day: string } | { moment: string };

/** A list to be written as a table. */
export interface Sheet {
  /** What the file is called, without its ending. */
  name: string;
  heads: readonly string[];
  /** In pieces, so that a long list is never held as a whole. */
  rows: AsyncIterable<readonly Cell[]>;
}
