import type { ImportProblem } from '../staged.ts';

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

/** The values of a column in a row, empty ones left out. */
export function valuesOf({ at }: TableColumn, { cells }: TableRow): string[] {
  return at.map((place) => (cells[place] ?? '').trim()).filter((value) => value !== '');
}
