import { classifications } from '#app/domain/classification.ts';
import { itemTypes, labelTones, stateCategories } from '../item.ts';
import { cut, type Loose, lineOf, listOf, momentOf, oneOf, textOf, within, wordsOf } from './loose-json.rules.ts';
import { partsIn, tiesIn } from './read-hashar-parts.rules.ts';
import type { Reader } from './read-trello.rules.ts';
import type { ImportProblem, StagedItem, StagedList, StagedMember, StagedTie } from './staged.ts';

/**
 * Reads a backlog's own file (`BacklogFile`) piece by piece. It may have been written by hand since, so whatever is missing or of another
 * kind is left out or mended, and named.
 */
export function hasharReader(file: Loose): Reader {
  const problems: ImportProblem[] = [];
  const lists = listOf(file.states).map(listIn).filter(isFirst());
  const labels = listOf(file.labels).map(labelIn).filter(isFirst());
  const members = new Map(listOf(file.people).map((person) => [textOf(person.id), memberIn(person)]));
  const rows = listOf(file.items);
  const known = { lists, labels: new Set(labels.map((label) => label.id)), members };
  const items: StagedItem[] = [];
  const ties: StagedTie[] = [];
  const seen = new Set<string>();
  let next = 0;
  return {
    all: rows.length,
    read(most) {
      for (const until = Math.min(rows.length, next + most); next < until; next += 1) {
        const item = itemIn(rows[next] ?? {}, next + 1, known);
        const named = { row: next + 1, kind: 'row' as const, name: cut(item.title, 80) };
        if (item.id === '') problems.push({ ...named, code: 'no_id' });
        else if (seen.has(item.id)) problems.push({ ...named, code: 'twice' });
        else {
          items.push(item);
          ties.push(...tiesIn(rows[next] ?? {}, item));
        }
        seen.add(item.id);
      }
      return next === rows.length;
    },
    result: () => ({
      staged: { name: lineOf(within(file, 'backlog').name), lists, labels, members: [...members.values()], items, ties },
      problems,
    }),
  };
}

interface KnownParts {
  lists: readonly StagedList[];
  labels: ReadonlySet<string>;
  members: Map<string, StagedMember>;
}

function listIn(state: Loose): StagedList {
  const category = oneOf(stateCategories, state.category);
  return { id: textOf(state.id), name: cut(lineOf(state.name), 80) || '–', archived: state.archived === true, category };
}

function labelIn(label: Loose) {
  return { id: textOf(label.id), name: cut(lineOf(label.name), 80) || '–', tone: oneOf(labelTones, label.tone) };
}

function memberIn(person: Loose): StagedMember {
  return { id: cut(textOf(person.id), 200), name: cut(lineOf(person.name), 200) || '–', username: '' };
}

function itemIn(row: Loose, place: number, known: KnownParts): StagedItem {
  const id = cut(textOf(row.key), 200);
  const list = known.lists.find((each) => each.id === textOf(row.state)) ?? known.lists[0];
  const estimate = typeof row.estimate === 'number' && row.estimate >= 0 && row.estimate <= 999.9 ? row.estimate : null;
  const createdAt = momentOf(row.createdAt) ?? new Date(0).toISOString();
  const dueOn = textOf(row.dueOn);
  return {
    id,
    row: place,
    title: cut(lineOf(row.title), 300) || `#${place}`,
    description: cut(textOf(row.description), 20_000),
    need: needIn(within(row, 'need')),
    type: oneOf(itemTypes, row.type, 'task'),
    list: list?.id ?? '',
    since: momentOf(row.stateSince) ?? createdAt,
    classification: oneOf(classifications, row.classification, 'restricted'),
    archived: row.archived === true,
    estimate: estimate === null ? null : Math.round(estimate * 10) / 10,
    dueOn: /^\d{4}-\d\d-\d\d$/.test(dueOn) && momentOf(dueOn) ? dueOn : null,
    parent: textOf(row.parent) || null,
    createdAt,
    createdBy: textOf(row.createdBy) || null,
    labels: [...new Set(wordsOf(row.labels))].filter((label) => known.labels.has(label)),
    members: listOf(row.assignees).map((named) => memberNamed(named, known.members)),
    watchers: listOf(row.watchers).map((named) => memberNamed(named, known.members)),
    moves: [],
    ...partsIn(row, id),
  };
}

function needIn(need: Loose) {
  const [as, want, so] = [need.as, need.want, need.so].map((line) => cut(lineOf(line), 300));
  return { as: as ?? '', want: want ?? '', so: so ?? '' };
}

/** Somebody who is nobody there is named by name alone, and becomes a member of the file by that. */
function memberNamed(named: Loose, members: Map<string, StagedMember>): string {
  const id = cut(textOf(named.id), 200) || `name:${cut(lineOf(named.name), 190)}`;
  if (!members.has(id)) members.set(id, memberIn({ id, name: named.name }));
  return id;
}

/** Passes the first thing of each id that has one. */
function isFirst() {
  const seen = new Set(['']);
  return ({ id }: { id: string }) => !seen.has(id) && Boolean(seen.add(id));
}
