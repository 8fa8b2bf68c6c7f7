import type { ImportSource } from '../staged.ts';
import { readDate } from './dates.rules.ts';
import { foldHeader, headerWords } from './header-words.ts';
import { type ColumnRole, repeatable } from './roles.ts';
import { stateWords } from './state-words.ts';
import { type Table, type TableColumn, valuesOf } from './table.ts';
import { typeOf } from './types.rules.ts';

/** Rows that are looked at where a header says nothing. */
const looked = 500;

/** Columns of an outward or inward link of Jira. */
const jiraLink = /^(?:outward|inward) issue link|^(?:внешняя|внутренняя) ссылка на задачу/;
/** One column a level, as Azure DevOps writes a tree. */
const treeTitle = /^title \d+$/;

/** The places of names in the lists of words, the better ones first. */
const rankOf = new Map(
  Object.entries(headerWords).flatMap(([role, words]) =>
    words.split(',').map((word, rank) => [foldHeader(word), { role: role as ColumnRole, rank }] as const),
  ),
);

/** What each column is, by its header, and by its contents where the header says nothing. */
export function guessRoles(table: Table, source: ImportSource): ColumnRole[] {
  const { columns } = table;
  const roles: (ColumnRole | undefined)[] = columns.map(() => undefined);
  const said = columns.map(({ name }) => sayOf(foldHeader(name), source));
  const filled = columns.map((column) => samplesOf(table, column));
  const order = said.map((_, at) => at).toSorted((a, b) => (said[a]?.rank ?? 0) - (said[b]?.rank ?? 0));
  const taken = new Set<ColumnRole>();
  const has = (role: ColumnRole) => taken.has(role);
  function take(at: number, role: ColumnRole): void {
    roles[at] = role;
    taken.add(role);
  }

  filled.forEach((values, at) => {
    if (values.length === 0 && said[at]?.role !== 'title') take(at, 'leave');
  });
  columns.forEach(({ name }, at) => {
    if (treeTitle.test(foldHeader(name))) take(at, 'title');
  });
  for (const at of order) {
    const role = said[at]?.role;
    if (!role || roles[at]) continue;
    if (has(role) && (!repeatable.has(role) || role === 'title')) {
      // A second name of the same thing says nothing more: Jira's own number beside the key, the creator beside the reporter.
      if (role === 'key' || role === 'parent' || role === 'reporter') take(at, 'leave');
    } else if (fits(role, filled[at] ?? [])) take(at, role);
  }
  columns.forEach((_, at) => {
    if (!roles[at]) take(at, byContents(filled[at] ?? [], has));
  });
  if (!has('title')) {
    const title = titleAmong(roles, filled);
    if (title !== undefined) roles[title] = 'title';
  }
  return roles.map((role) => role ?? 'keep');
}

function sayOf(name: string, source: ImportSource): { role: ColumnRole; rank: number } | undefined {
  if (jiraLink.test(name)) return { role: 'itemLink', rank: 0 };
  // The name of an item is its type in no tool but the one that calls it so.
  if (source === 'jira' && name === 'id') return { role: 'key', rank: 90 };
  return rankOf.get(name);
}

/** A header can mislead: a size in letters is no estimate, a number of comments no comment. */
function fits(role: ColumnRole, values: readonly string[]): boolean {
  if (role === 'estimate') return most(values, (value) => /^-?[\d\s]+([.,]\d+)?$/.test(value));
  if (role === 'comment') return !most(values, isNumber);
  if (role === 'created' || role === 'closed' || role === 'due') return most(values, isDate, 0.3);
  return true;
}

function byContents(values: readonly string[], has: (role: ColumnRole) => boolean): ColumnRole {
  if (!has('type') && most(values, (value) => typeOf(value, 'table') !== undefined)) return 'type';
  if (!has('state') && most(values, (value) => stateWords.test(value.trim()))) return 'state';
  if (most(values, (value) => /^https?:\/\/\S+$/i.test(value))) return 'link';
  return 'keep';
}

/** The column whose texts are longest and differ most, where one could be titles. */
function titleAmong(roles: readonly (ColumnRole | undefined)[], filled: readonly (readonly string[])[]): number | undefined {
  const lengths = filled.map((values, at) => {
    const differ = new Set(values).size / Math.max(1, values.length);
    const texts = values.filter((value) => !isNumber(value) && /\p{L}/u.test(value) && !isDate(value));
    const length = texts.reduce((sum, value) => sum + value.length, 0) / Math.max(1, texts.length);
    const could = roles[at] === 'keep' && differ > 0.7 && texts.length > values.length * 0.8 && length >= 6 && length <= 300;
    return could ? length : 0;
  });
  const best = Math.max(0, ...lengths);
  return best > 0 ? lengths.indexOf(best) : undefined;
}

function samplesOf({ rows }: Table, column: TableColumn): string[] {
  return rows.slice(0, looked).flatMap((row) => valuesOf(column, row));
}

function most(values: readonly string[], is: (value: string) => boolean, share = 0.8): boolean {
  return values.length > 0 && values.filter(is).length >= values.length * share;
}

function isDate(value: string): boolean {
  return readDate(value, 'day') !== null || readDate(value, 'month') !== null;
}

function isNumber(value: string): boolean {
  return /^-?\d+([.,]\d+)?$/.test(value);
}
