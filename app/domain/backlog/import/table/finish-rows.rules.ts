import type { ItemType } from '../../item.ts';
import { typesAbove } from '../../set-parent.rules.ts';
import { cut } from '../loose-json.rules.ts';
import type { ImportProblem, StagedItem, StagedList, StagedMove } from '../staged.ts';
import { linkLines } from './link-text.rules.ts';
import type { ReadRow } from './row.ts';
import type { TableSource } from './staged-table.ts';

const longestText = 20_000;

/** Ties rows to each other once all are read: parents, links, the move that closed them; and puts their descriptions together. */
export function finishRows(
  rows: readonly ReadRow[],
  lists: readonly StagedList[],
  source: TableSource,
  problems: ImportProblem[],
): StagedItem[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byPlace = new Map(rows.map((row) => [String(row.place), row]));
  const open = lists.find((list) => list.category !== 'done');
  const done = new Set(lists.filter((list) => list.category === 'done').map((list) => list.id));
  return rows.map((read) => {
    const { named, parts, links, parentSaid, closedAt, place: _place, ...item } = read;
    const note = (code: string, values?: ImportProblem['values']) =>
      void problems.push({ row: item.row, kind: 'row', name: named, code, ...(values && { values }) });
    const lines = linkLines(links, (id) => byId.get(id)?.title).join('\n');
    const description = [...parts, lines].filter((part) => part !== '').join('\n\n');
    if (description.length > longestText) note('description_long', { most: longestText });
    return {
      ...item,
      description: cut(description, longestText),
      parent: parentSaid === null ? null : parentOf(read, parentSaid, { byPlace, byId, source, note }),
      ...(closedAt !== null && done.has(item.list) && closing(item, closedAt, open)),
    };
  });
}

interface Among {
  byPlace: ReadonlyMap<string, ReadRow>;
  byId: ReadonlyMap<string, ReadRow>;
  source: TableSource;
  note(code: string, values?: ImportProblem['values']): void;
}

/** The id of the parent that a row names: one of the file that is larger, or one that an earlier import may have brought. */
function parentOf(row: ReadRow, said: string, { byPlace, byId, source, note }: Among): string | null {
  // Redmine's own import format counts rows where they have no ids.
  const counted = source === 'redmine' && !byId.has(said) ? byPlace.get(said) : undefined;
  const parent = byId.get(said) ?? byId.get(said.replace(/^#/, '')) ?? counted;
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
