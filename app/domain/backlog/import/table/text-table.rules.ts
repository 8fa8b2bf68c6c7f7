import { cut, lineOf, textOf } from '../loose-json.rules.ts';
import type { ImportProblem } from '../staged.ts';
import { recordsIn } from './records.rules.ts';
import { separatorOf } from './separator.rules.ts';
import type { Table, TableColumn, TableRow } from './table.ts';

/** Reads a text table piece by piece: rows with their lines, and each that cannot be taken as it is. */
export function textTableReader(text: string): { read(most: number): boolean; result(): Table } {
  const { separator, from } = separatorOf(text);
  const records = recordsIn(text, separator, from);
  const problems: ImportProblem[] = [];
  const rows: TableRow[] = [];
  let header: string[] | undefined;

  function take(cells: string[], row: number): void {
    const known = header?.length ?? 0;
    const extra = cells.slice(known).some((cell) => cell.trim() !== '');
    const note = (code: string) =>
      problems.push({ row, kind: 'row', name: nameOf(cells), code, values: { cells: cells.length, columns: known } });
    if (extra) note('cells_over');
    else rows.push({ row, cells: cells.slice(0, known).map(textOf) });
    if (cells.length < known) note('cells_under');
  }

  return {
    read(most) {
      for (let n = 0; n < most; n += 1) {
        const { value: record, done } = records.next();
        if (done) return true;
        if ('broken' in record) problems.push({ row: record.line, kind: 'row', name: '', code: record.broken });
        else if (header) take(record.cells, record.line);
        else header = record.cells;
      }
      return false;
    },
    result: () => ({ columns: columnsOf(header ?? []), rows, problems }),
  };
}

function nameOf(cells: readonly string[]): string {
  return cut(
    lineOf(
      cells
        .filter((cell) => cell.trim() !== '')
        .slice(0, 3)
        .join(' · '),
    ),
    80,
  );
}

/** Columns of one header become one; a column without a header goes by its place. */
export function columnsOf(header: readonly string[]): TableColumn[] {
  const columns = new Map<string, TableColumn>();
  header.forEach((cell, place) => {
    const name = cut(lineOf(cell), 200) || `#${place + 1}`;
    const column = columns.get(name.toLocaleLowerCase());
    if (column) column.at.push(place);
    else columns.set(name.toLocaleLowerCase(), { name, at: [place] });
  });
  return [...columns.values()];
}

/** Whether a text begins as a table does: a header, and at least one row below it. */
export function firstRecords(text: string): { header: string[]; hasRows: boolean } {
  const { separator, from } = separatorOf(text);
  let header: string[] = [];
  for (const record of recordsIn(text, separator, from)) {
    if (header.length > 0) return { header, hasRows: true };
    header = 'cells' in record ? record.cells : ['?'];
  }
  return { header, hasRows: false };
}
