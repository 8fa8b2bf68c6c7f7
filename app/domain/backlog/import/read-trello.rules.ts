import { type LabelTone, labelTones } from '../item.ts';
import { byPosition, cut, groupedBy, type Loose, lineOf, listOf, textOf } from './loose-json.rules.ts';
import { actionsByCard, readCard } from './read-trello-card.rules.ts';
import type { ImportProblem, StagedImport, StagedItem, StagedLabel, StagedList, StagedMember } from './staged.ts';

const longestName = 80;

/** A reader of one board, which yields after so many cards that others get their turn in between. */
export interface Reader {
  /** Cards in all. */
  all: number;
  /** Reads cards, from where it stopped, at most so many; true when all are read. */
  read(most: number): boolean;
  /** What was read, once all is. */
  result(): { staged: StagedImport; problems: ImportProblem[] };
}

/**
 * Reads a Trello board's export (Trello: "Export as JSON") piece by piece. Whatever is missing, doubled or of another kind is left out or
 * mended, and named as a problem by its place in the file: nothing is silently wrong.
 * @param dayOf the day of a moment in the agency's zone
 */
export function trelloReader(board: Loose, dayOf: (moment: string) => string): Reader {
  const problems: ImportProblem[] = [];
  const lists = readLists(board, problems);
  const labels = readLabels(board);
  const members = readMembers(board);
  const cards = listOf(board.cards);
  const around = {
    lists: new Map(lists.map((list) => [list.id, list])),
    labels: new Set(labels.map((label) => label.id)),
    members: new Map(members.map((member) => [member.id, member])),
    checklists: groupedBy(listOf(board.checklists), (list) => textOf(list.idCard)),
    actions: actionsByCard(board),
    fields: new Map(listOf(board.customFields).map((field) => [textOf(field.id), field])),
    dayOf,
  };
  const items: (StagedItem & { pos: unknown })[] = [];
  const seen = new Set<string>();
  let next = 0;
  return {
    all: cards.length,
    read(most) {
      for (const until = Math.min(cards.length, next + most); next < until; next += 1) {
        const card = cards[next] ?? {};
        const id = textOf(card.id);
        const named = { row: next + 1, kind: 'card' as const, name: cut(lineOf(card.name), longestName) };
        if (id === '') problems.push({ ...named, code: 'no_id' });
        else if (seen.has(id)) problems.push({ ...named, code: 'twice' });
        else items.push({ ...readCard(card, named, around, problems), pos: card.pos });
        seen.add(id);
      }
      return next === cards.length;
    },
    result: () => ({ staged: { name: lineOf(board.name), lists, labels, members, items: inOrder(items, lists) }, problems }),
  };
}

/** By list, then by place in the list. */
function inOrder(items: readonly (StagedItem & { pos: unknown })[], lists: readonly StagedList[]): StagedItem[] {
  const placeOf = new Map(lists.map((list, place) => [list.id, place]));
  return byPosition(items)
    .toSorted((a, b) => (placeOf.get(a.list) ?? 0) - (placeOf.get(b.list) ?? 0))
    .map(({ pos: _pos, ...item }) => item);
}

function readLists(board: Loose, problems: ImportProblem[]): StagedList[] {
  const seen = new Set<string>();
  const names = new Names();
  const rows = listOf(board.lists).map((list, at) => ({ list, row: at + 1, pos: list.pos }));
  return byPosition(rows).flatMap(({ list, row }) => {
    const id = textOf(list.id);
    const name = cut(lineOf(list.name), longestName);
    if (id === '' || seen.has(id)) {
      problems.push({ row, kind: 'list', name, code: id === '' ? 'no_id' : 'twice' });
      return [];
    }
    seen.add(id);
    if (name === '') problems.push({ row, kind: 'list', name, code: 'no_name' });
    return { id, name: names.unlike(name || `#${row}`), archived: list.closed === true };
  });
}

/** A label without a name goes by its colour, as on Trello's own cards. */
function readLabels(board: Loose): StagedLabel[] {
  const seen = new Set<string>();
  const names = new Names();
  return listOf(board.labels).flatMap((label) => {
    const id = textOf(label.id);
    if (id === '' || seen.has(id)) return [];
    seen.add(id);
    const tone = toneOf(textOf(label.color));
    return { id, name: names.unlike(cut(lineOf(label.name), longestName) || tone), tone };
  });
}

/** Newer exports write shades: `green_dark`. */
function toneOf(colour: string): LabelTone {
  const plain = colour.split('_')[0];
  return labelTones.find((tone) => tone === plain) ?? 'grey';
}

function readMembers(board: Loose): StagedMember[] {
  const members = new Map<string, StagedMember>();
  for (const member of listOf(board.members)) {
    const id = textOf(member.id);
    const username = lineOf(member.username);
    if (id !== '' && !members.has(id))
      members.set(id, { id, name: cut(lineOf(member.fullName) || username || id, 200), username });
  }
  return [...members.values()];
}

/** Names of one list, made unlike each other, since states and labels of a backlog have names of their own. */
class Names {
  private readonly taken = new Set<string>();

  unlike(name: string): string {
    let unlike = name;
    for (let n = 2; this.taken.has(unlike.toLocaleLowerCase()); n += 1) unlike = `${cut(name, longestName - 5)} (${n})`;
    this.taken.add(unlike.toLocaleLowerCase());
    return unlike;
  }
}
