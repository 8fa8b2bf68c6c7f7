import type { Reader } from '../read-trello.rules.ts';
import type { StagedList } from '../staged.ts';
import { columnDayOrders, stagedColumns } from './column-facts.rules.ts';
import { finishRows } from './finish-rows.rules.ts';
import { readRow } from './read-row.rules.ts';
import type { Gathered, ReadRow, TableReading } from './row.ts';
import type { Table } from './table.ts';

/**
 * Reads the rows of a table as items, by what each column is. Whatever cannot be taken as it is stands among the problems with its row.
 */
export function tableReader(table: Table, reading: TableReading): Reader {
  const orders = columnDayOrders(table, reading.roles, reading.dayOrders);
  const gathered: Gathered = {
    lists: new Map(),
    labels: new Map(),
    members: new Map(),
    problems: [...table.problems],
    titles: new Map(),
    unknownTypes: new Map(),
    above: [],
  };
  if (!reading.roles.includes('title')) gathered.problems.push({ row: 0, kind: 'file', name: '', code: 'no_title_column' });
  const read: ReadRow[] = [];
  const seen = new Set<string>();
  let next = 0;
  return {
    all: table.rows.length,
    read(most) {
      for (const until = Math.min(table.rows.length, next + most); next < until; next += 1) {
        const row = table.rows[next];
        const item = row && readRow(row, table.columns, { ...reading, orders }, gathered);
        if (!item) continue;
        if (seen.has(item.id)) gathered.problems.push({ row: item.row, kind: 'row', name: item.named, code: 'twice' });
        else read.push({ ...item, place: next + 1 });
        seen.add(item.id);
      }
      return next === table.rows.length;
    },
    result() {
      const lists = inOrder([...gathered.lists.values()]);
      const finished = finishRows(read, lists, reading, gathered.problems);
      for (const [word, { row, count }] of gathered.unknownTypes)
        gathered.problems.push({ row, kind: 'column', name: word, code: 'type_unknown', values: { count } });
      const staged = {
        name: '',
        lists,
        labels: [...gathered.labels.values()],
        members: [...gathered.members.values()],
        ...finished,
        table: {
          source: reading.source,
          header: reading.header,
          chosen: reading.chosen,
          columns: stagedColumns(table, reading.roles, orders),
        },
      };
      return { staged, problems: gathered.problems.toSorted((a, b) => a.row - b.row) };
    },
  };
}

const steps = ['to_do', 'doing', 'done'] as const;

/** What is to be done first, what is done last; else as they come. */
function inOrder(lists: readonly StagedList[]): StagedList[] {
  return lists.toSorted((a, b) => steps.indexOf(a.category ?? 'to_do') - steps.indexOf(b.category ?? 'to_do'));
}
