import type { ImportProblem, ImportSource } from '../staged.ts';
import type { ColumnRole } from './roles.ts';

/** A column of a table by its header; several places where the header is repeated, e.g. Jira's `Labels`. */
export interface TableColumn {
  name: string;
  /** Places of the cells in a row, from 0. */
  at: number[];
}

export interface TableRow {
  /** Its line in the file, or its place in a list, from 1. */
  row: number;
  cells: string[];
}

/** A file as rows and columns, whatever it was. */
export interface Table {
  columns: TableColumn[];
  rows: TableRow[];
  /** Rows that are left out, or taken as far as they go. */
  problems: ImportProblem[];
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
  source: ImportSource;
  /** The headers in short, by which the choice for the same columns is remembered. */
  header: string;
  /** The columns were chosen by a person, now or for the same headers before; else guessed. */
  chosen: boolean;
  columns: StagedColumn[];
}

/** The values of a column in a row, empty ones left out. */
export function valuesOf({ at }: TableColumn, { cells }: TableRow): string[] {
  return at.map((place) => (cells[place] ?? '').trim()).filter((value) => value !== '');
}
