import type { StateCategory } from '#app/domain/backlog/item.ts';
import type { LimitKind } from '#app/domain/board/board.ts';
import type { Problem } from '#app/domain/errors.ts';

/** A board's shape, as its settings page is given it. */
export interface Shape {
  id: string;
  name: string;
  team: string;
  columns: ShapedColumn[];
  states: {
    id: string;
    name: string;
    category: StateCategory;
    /** Its backlog's prefix. */
    backlog: string;
    /** The column where its items stand; null for none. */
    column: string | null;
    /** Whether a card that is moved to the column gets this state. */
    drop: boolean;
    total: number;
  }[];
  backlogs: { prefix: string; name: string }[];
  otherBacklogs: { prefix: string; name: string }[];
  mayShape: boolean;
}

export interface ShapedColumn {
  id: string;
  name: string;
  wipLimit: number | null;
  limitKind: LimitKind | null;
  total: number;
}

/** A form that was refused: which one, what was typed into it, and why. */
export interface RefusedShape {
  problems: readonly Problem[];
  values: Record<string, string>;
}
