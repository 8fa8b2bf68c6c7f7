import type { ImportProblem, StagedItem, StagedLabel, StagedList, StagedMember } from '../staged.ts';
import type { NamedLink } from './link-kinds.rules.ts';
import type { ColumnRole } from './roles.ts';
import type { DayOrder, TableSource } from './staged-table.ts';

/** Which of day and month comes first in a column. */
export interface ColumnOrder {
  order: DayOrder;
  /** Every date of the column can be read both ways, so somebody should say. */
  open: boolean;
}

/** What a table is read by. */
export interface TableReading {
  source: TableSource;
  /** The headers in short. */
  header: string;
  /** What each column is, by its place among {@link Table.columns}. */
  roles: readonly ColumnRole[];
  /** Which of day and month comes first, by column, where somebody said so. */
  dayOrders: Readonly<Record<string, DayOrder>>;
  /** Whether somebody chose the roles. */
  chosen: boolean;
  /** The agency's time zone. */
  zone: string;
  /** When the file was uploaded, ISO: what says no date was made then. */
  uploadedAt: string;
}

/** Everything that rows add to while they are read. */
export interface Gathered {
  lists: Map<string, StagedList>;
  labels: Map<string, StagedLabel>;
  members: Map<string, StagedMember>;
  problems: ImportProblem[];
  /** How often a title has come, for rows without a key. */
  titles: Map<string, number>;
  /** Words for a type that are not known. */
  unknownTypes: Map<string, { row: number; count: number }>;
  /** The last item of each level of a tree. */
  above: string[];
}

/** An item whose parent and links are still to be looked for among the others, and whose description is still in parts. */
export interface ReadRow extends Omit<StagedItem, 'description' | 'parent'> {
  /** As it is named in problems. */
  named: string;
  parts: string[];
  links: (NamedLink & { header: string })[];
  parentSaid: string | null;
  /** When it was done, where the file says. */
  closedAt: string | null;
  /** Its place among the rows, from 1. */
  place: number;
}

/** One row while it is read: its values by role, and where its problems go. */
export interface Row {
  row: number;
  named: string;
  reading: TableReading & { orders: readonly ColumnOrder[] };
  gathered: Gathered;
  /** The values of every column of a role, with the column's header and place. */
  of(role: ColumnRole): { value: string; header: string; column: number }[];
  first(role: ColumnRole): string;
  note(code: string, values?: ImportProblem['values']): void;
}
