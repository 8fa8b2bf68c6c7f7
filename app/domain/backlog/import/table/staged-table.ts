import type { ColumnRole } from './roles.ts';

/** Tools whose tables are known, and any other table. */
export const tableSources = ['jira', 'azure-devops', 'redmine', 'github', 'table'] as const;
export type TableSource = (typeof tableSources)[number];

export function isTableSource(source: string): source is TableSource {
  return tableSources.some((each) => each === source);
}

/** Which of day and month is written first. */
export const dayOrders = ['day', 'month'] as const;
export type DayOrder = (typeof dayOrders)[number];

/** A column as it was read: what is chosen for it, and what helps to choose otherwise. */
export interface StagedColumn {
  name: string;
  /** How many columns have this header. */
  count: number;
  /** Rows that say something in it. */
  filled: number;
  /** The first different values, cut short. */
  samples: string[];
  role: ColumnRole;
  /** Whether day or month comes first, where its dates can be read both ways. */
  dayOrder: DayOrder | null;
}

/** What is kept of a table beside its items, for the page where columns are chosen. */
export interface StagedTable {
  source: TableSource;
  /** The headers in short, by which the choice for the same columns is remembered. */
  header: string;
  /** The columns were chosen by a person, now or for the same headers before; else guessed. */
  chosen: boolean;
  columns: StagedColumn[];
}
