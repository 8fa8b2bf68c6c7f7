import { guessCategory } from '../guess-choices.rules.ts';
import { cut, lineOf } from '../loose-json.rules.ts';
import { idFrom, idOfValue } from './cells.rules.ts';
import { keptLines } from './kept-lines.rules.ts';
import { linksNamed } from './link-kinds.rules.ts';
import type { Gathered, ReadRow, Row } from './row.ts';
import { commentsOf, datesOf, labelsOf, linksOf, membersOf } from './row-parts.rules.ts';
import { estimateOf, typeOfRow } from './row-values.rules.ts';
import { type TableColumn, type TableRow, valuesOf } from './table.ts';

const longestTitle = 300;

/** Reads a row as an item; undefined where it says nothing that could be one. */
export function readRow(
  tableRow: TableRow,
  columns: readonly TableColumn[],
  reading: Row['reading'],
  gathered: Gathered,
): ReadRow | undefined {
  const row = rowOf(tableRow, columns, reading, gathered);
  const whole = titleOf(row);
  const key = cut(row.first('key'), 200);
  if (whole === '' && reading.roles.includes('title')) row.note('no_title');
  if (whole.length > longestTitle) row.note('title_long', { most: longestTitle });
  const id = key || idOfTitle(whole, tableRow, gathered);
  const title = cut(whole, longestTitle) || key || `#${tableRow.row}`;
  const members = membersOf(row, 'assignee');
  const [createdBy = null] = membersOf(row, 'reporter');
  return {
    id,
    row: tableRow.row,
    named: row.named,
    title,
    parts: [...(whole.length > longestTitle ? [whole] : []), textIn(row.first('description')), keptLines(row)],
    links: row
      .of('itemLink')
      .flatMap(({ value, header }) => linksNamed(value).map((link) => ({ header: lineOf(header), ...link }))),
    parentSaid: parentOf(row, id),
    list: listOf(row),
    archived: false,
    ...datesOf(row),
    ...(reading.roles.includes('estimate') && { estimate: estimateOf(row) }),
    ...(reading.roles.includes('type') && { type: typeOfRow(row) }),
    createdBy,
    labels: labelsOf(row),
    members,
    checklists: [],
    comments: commentsOf(row, id),
    attachments: linksOf(row, id),
    moves: [],
    place: 0,
  };
}

function rowOf(tableRow: TableRow, columns: readonly TableColumn[], reading: Row['reading'], gathered: Gathered): Row {
  const of: Row['of'] = (role) =>
    columns.flatMap((column, at) =>
      reading.roles[at] === role ? valuesOf(column, tableRow).map((value) => ({ value, header: column.name, column: at })) : [],
    );
  const first: Row['first'] = (role) => of(role)[0]?.value ?? '';
  const named = cut(lineOf(first('title') || first('key')), 80);
  const note: Row['note'] = (code, values) =>
    void gathered.problems.push({ row: tableRow.row, kind: 'row', name: named, code, ...(values && { values }) });
  return { row: tableRow.row, named, reading, gathered, of, first, note };
}

function titleOf(row: Row): string {
  return lineOf(row.first('title'));
}

/** A row without a key is known again by its title, and among rows of one title by which of them it is. */
function idOfTitle(title: string, { cells }: TableRow, { titles }: Gathered): string {
  const said = title.toLocaleLowerCase() || cells.join('\0');
  const nth = (titles.get(said) ?? 0) + 1;
  titles.set(said, nth);
  return idFrom('row', said, String(nth));
}

/** What a row says of its parent; in a tree of several title columns, the row above it at the level before. */
function parentOf(row: Row, id: string): string | null {
  const levels = row.reading.roles.flatMap((role, column) => (role === 'title' ? [column] : []));
  const level = levels.indexOf(row.of('title')[0]?.column ?? -1);
  const { above } = row.gathered;
  if (level >= 0) above.splice(level, above.length, id);
  const said = row.first('parent');
  if (said !== '') return said;
  return level > 0 ? (above[level - 1] ?? null) : null;
}

/** The list of a row's state; what says no state goes by its category, and else to a list without a name. */
function listOf(row: Row): string {
  const category = row.first('stateCategory');
  const name = cut(lineOf(row.first('state') || category), 80);
  const id = idOfValue('state', name);
  const { lists } = row.gathered;
  if (!lists.has(id)) lists.set(id, { id, name, archived: false, category: guessCategory(category || name, false) });
  return id;
}

function textIn(value: string): string {
  return value.replace(/\r\n?/g, '\n').trimEnd();
}
