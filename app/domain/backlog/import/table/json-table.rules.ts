import { isLoose, type Loose, listOf, textOf } from '../loose-json.rules.ts';
import type { Table } from './table.ts';
import { columnsOf } from './text-table.rules.ts';

/**
 * The objects of a list as rows: the rows of GitHub Projects as `gh project item-list` prints them, or flat ones. A field of an object inside
 * becomes a column `outer.inner`; a list's values stand on lines of their own.
 */
export function jsonTable(rows: readonly Loose[]): Table {
  const flat = rows.map((row) => new Map(cellsOf(row)));
  const header = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
  return {
    columns: columnsOf(header),
    rows: flat.map((cells, at) => ({ row: at + 1, cells: header.map((name) => cells.get(name) ?? '') })),
    problems: [],
  };
}

/** The rows that a parsed file holds, where it holds some. */
export function rowsInJson(json: unknown): Loose[] {
  const rows = Array.isArray(json) ? listOf(json) : isLoose(json) ? listOf(json.items) : [];
  return rows.filter((row) => Object.keys(row).length > 0);
}

function cellsOf(row: Loose, outer = ''): [string, string][] {
  return Object.entries(row).flatMap(([name, value]): [string, string][] => {
    if (isLoose(value)) return outer === '' ? cellsOf(value, `${name}.`) : [];
    return [[`${outer}${name}`, cellOf(value)]];
  });
}

function cellOf(value: unknown): string {
  if (typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return textOf(value);
  return value.map((one) => (isLoose(one) ? textOf(one.name ?? one.login ?? one.title) : textOf(one))).join('\n');
}
