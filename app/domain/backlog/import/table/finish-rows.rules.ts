import type { ItemType } from '../../item.ts';
import { typesAbove } from '../../set-parent.rules.ts';
import { cut } from '../loose-json.rules.ts';
import type { ImportProblem, StagedItem, StagedList, StagedMove, StagedTie } from '../staged.ts';
import { kindOfLink } from './link-kinds.rules.ts';
import type { ReadRow, TableReading } from './row.ts';
import type { TableSource } from './staged-table.ts';

const longestText = 20_000;

/** Ties rows to each other once all are read: parents, links, the move that closed them; and puts their descriptions together. */
export function finishRows(
  rows: readonly ReadRow[],
  lists: readonly StagedList[],
  { source, roles }: Pick<TableReading, 'source' | 'roles'>,
  problems: ImportProblem[],
): { items: StagedItem[]; ties: StagedTie[] } {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byPlace = new Map(rows.map((row) => [String(row.place), row]));
  const open = lists.find((list) => list.category !== 'done');
  const done = new Set(lists.filter((list) => list.category === 'done').map((list) => list.id));
  // A table without such a column says nothing of what a row is a part of; one that has it says so of every row.
  const saysParent = roles.includes('parent') || roles.filter((role) => role === 'title').length > 1;
  const ties: StagedTie[] = [];
  const items = rows.map((read) => {
    const { named, parts, links, parentSaid, closedAt, place: _place, ...item } = read;
    const note: Among['note'] = (code, values) =>
      void problems.push({ row: item.row, kind: 'row', name: named, code, ...(values && { values }) });
    const among = { byPlace, byId, source, note };
    ties.push(...tiesOf(read, among));
    const description = parts.filter((part) => part !== '').join('\n\n');
    if (description.length > longestText) note('description_long', { most: longestText });
    return {
      ...item,
      description: cut(description, longestText),
      ...(saysParent && { parent: parentSaid === null ? null : parentOf(read, parentSaid, among) }),
      ...(closedAt !== null && done.has(item.list) && closing(item, closedAt, open)),
    };
  });
  return { items, ties };
}

interface Among {
  byPlace: ReadonlyMap<string, ReadRow>;
  byId: ReadonlyMap<string, ReadRow>;
  source: TableSource;
  note(code: string, values?: ImportProblem['values']): void;
}

function rowNamed(said: string, { byPlace, byId, source }: Omit<Among, 'note'>): ReadRow | undefined {
  // Redmine's own import format counts rows where they have no ids.
  const counted = source === 'redmine' && !byId.has(said) ? byPlace.get(said) : undefined;
  return byId.get(said) ?? byId.get(said.replace(/^#/, '')) ?? counted;
}

/** The links that a row names, to rows of the file or to what an earlier import may have brought. */
function tiesOf({ id, row, links }: ReadRow, among: Among): StagedTie[] {
  return links.flatMap(({ header, ...link }) => {
    const other = rowNamed(link.key, among);
    const to = other?.id ?? cut(link.key.replace(/^#/, ''), 200);
    if (to === id) {
      among.note('link_to_itself', { to: cut(link.key, 80) });
      return [];
    }
    const said = [link.word && `${link.word} `, link.key, link.more && ` ${link.more}`, other && ` ${other.title}`].join('');
    return [{ row, from: id, to, ...kindOfLink(header, link), said: cut(`${header}: ${said}`, 400) }];
  });
}

/** The id of the parent that a row names: one of the file that is larger, or one that an earlier import may have brought. */
function parentOf(row: ReadRow, said: string, { byPlace, byId, source, note }: Among): string | null {
  const parent = rowNamed(said, { byPlace, byId, source });
  if (!parent) {
    note('parent_not_in_file', { parent: cut(said, 80) });
    return cut(said, 200);
  }
  const type: ItemType = row.type ?? 'task';
  const parentType: ItemType = parent.type ?? 'task';
  if (typesAbove(type).includes(parentType)) return parent.id;
  note('parent_not_larger', { parent: cut(parent.title, 80) });
  return null;
}

/** An item that is done was open before: that it moved, and when, is all that the file tells of its way. */
function closing(
  { list, createdAt, createdBy: _by }: Pick<StagedItem, 'list' | 'createdAt' | 'createdBy'>,
  closedAt: string,
  open: StagedList | undefined,
): { since: string; moves: StagedMove[] } {
  const since = closedAt < createdAt ? createdAt : closedAt;
  return { since, moves: open ? [{ at: since, from: open.id, to: list, by: null }] : [] };
}
