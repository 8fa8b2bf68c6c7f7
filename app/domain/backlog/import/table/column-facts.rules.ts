import { cut, lineOf } from '../loose-json.rules.ts';
import { dayOrderOf } from './dates.rules.ts';
import { type ColumnRole, dated } from './roles.ts';
import type { ColumnOrder } from './row.ts';
import type { DayOrder, StagedColumn } from './staged-table.ts';
import { type Table, valuesOf } from './table.ts';

/** So many values of a column are shown, of so many letters. */
const samplesShown = 3;
const longestSample = 60;

/** Day or month first, for each column of dates: as somebody said, as its rows say, else as the other columns of the file have it. */
export function columnDayOrders(
  table: Table,
  roles: readonly ColumnRole[],
  said: Readonly<Record<string, DayOrder>>,
): ColumnOrder[] {
  const found = table.columns.map((column, at) =>
    dated.has(roles[at] ?? 'keep') ? dayOrderOf(table.rows.flatMap((row) => valuesOf(column, row))) : 'day',
  );
  const usual = found.includes('month') ? 'month' : 'day';
  return found.map((order, at) => ({ order: said[String(at)] ?? order ?? usual, open: order === null }));
}

/** What the page of the columns shows of each. */
export function stagedColumns(table: Table, roles: readonly ColumnRole[], orders: readonly ColumnOrder[]): StagedColumn[] {
  return table.columns.map((column, at) => {
    const samples = new Set<string>();
    let filled = 0;
    for (const row of table.rows) {
      const values = valuesOf(column, row);
      if (values.length > 0) filled += 1;
      for (const value of values) if (samples.size < samplesShown) samples.add(cut(lineOf(value), longestSample));
    }
    const { order, open } = orders[at] ?? { order: 'day', open: false };
    return {
      name: column.name,
      count: column.at.length,
      filled,
      samples: [...samples],
      role: roles[at] ?? 'keep',
      dayOrder: open ? order : null,
    };
  });
}
