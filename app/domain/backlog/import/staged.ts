import type { Classification } from '#app/domain/classification.ts';
import { kept, type LinkKind } from '../item/item-link.ts';
import type { ItemType, LabelTone, StateCategory } from '../item.ts';
import { type StagedTable, tableSources } from './table/staged-table.ts';

export const importSources = ['trello', ...tableSources, 'hashar'] as const;
export type ImportSource = (typeof importSources)[number];

/** The largest file that is taken, in bytes. */
export const largestFile = 25_000_000;

/**
 * What a file of another tool was read into, whichever tool it was. Things are named by the ids that the file gives them, so that the
 * same file read again is recognised.
 */
export interface StagedImport {
  /** What the file calls itself. */
  name: string;
  lists: StagedList[];
  labels: StagedLabel[];
  members: StagedMember[];
  /** In the order in which they are to stand. */
  items: StagedItem[];
  /** How its items are tied to each other and to others; a tie may be named on both ends. */
  ties?: StagedTie[];
  /** How its columns were read, where it is a table. */
  table?: StagedTable;
}

export interface StagedList {
  id: string;
  /** Empty for the list of what says no state. */
  name: string;
  archived: boolean;
  /** What the work in it is, where the file says so. */
  category?: StateCategory;
}

export interface StagedLabel {
  id: string;
  name: string;
  tone: LabelTone;
}

export interface StagedMember {
  id: string;
  name: string;
  username: string;
}

export interface StagedItem {
  id: string;
  /** Its place in the file, from 1. */
  row: number;
  title: string;
  /** Markdown. */
  description: string;
  /** The user need, where the file tells one. */
  need?: { as: string; want: string; so: string };
  /** The list where it stands. */
  list: string;
  archived: boolean;
  /** ISO date. */
  dueOn: string | null;
  /** ISO moment. */
  createdAt: string;
  /** A member. */
  createdBy: string | null;
  labels: string[];
  members: string[];
  checklists: StagedChecklist[];
  comments: StagedComment[];
  /** Comments that were taken away there, where the file still tells them. */
  removedComments?: (StagedComment & { removedAt: string; removedBy: string | null })[];
  /** Members who watch it, where the file tells. */
  watchers?: string[];
  attachments: { id: string; name: string; url: string }[];
  /** Its way through the lists, oldest first, as far as the file tells. */
  moves: StagedMove[];
  /** What a file may say and Trello does not: left out, it says nothing of it. */
  type?: ItemType;
  estimate?: number | null;
  /** The item that it is a part of. */
  parent?: string | null;
  classification?: Classification;
  /** Since when it stands in its list, where its moves do not tell. */
  since?: string;
}

/** An item tied to another, as the item reads it whose row names it. */
export interface StagedTie {
  /** Place of the row that names it. */
  row: number;
  from: string;
  /** The other item's id in the file, or in the tool that the file is from. */
  to: string;
  /** The other's id here, where the file is of ours and the other is in another backlog. */
  elsewhere?: string;
  kind: LinkKind;
  /** As the file says it, for a line of the description. */
  said: string;
  /** Ours says less than the file does, so what the file says is kept too. */
  less: boolean;
}

export interface StagedChecklist {
  id: string;
  /** A plain checklist unless said. */
  kind?: 'checklist' | 'acceptance';
  name: string;
  entries: { id: string; text: string; done: boolean }[];
}

export interface StagedComment {
  id: string;
  /** A member. */
  by: string | null;
  name: string;
  at: string;
  text: string;
  /** Not for partners whose terms keep such from them. */
  internal?: boolean;
  /** When it was changed last, and its earlier texts with when each was written, oldest first. */
  edited?: { at: string; versions: { text: string; at: string }[] };
}

export interface StagedMove {
  at: string;
  from: string;
  to: string;
  /** A member. */
  by: string | null;
}

/** Something of a file that cannot be taken as it is: where, and a code whose words stand under `problem` in the catalogue `import`. */
export interface ImportProblem {
  /** Place among its kind in the file, from 1; 0 for the file as a whole. */
  row: number;
  kind: 'file' | 'list' | 'card' | 'row' | 'column' | 'label' | 'checklist' | 'comment';
  name: string;
  code: string;
  /** The id here of the item that it is told of, where the import has run. */
  item?: string;
  values?: Record<string, string | number>;
}

/** Problems with the items whose rows they are told of, so that they can be kept from whom an item is hidden from later. */
export function withItems(
  problems: readonly ImportProblem[],
  items: readonly StagedItem[],
  idHere: (item: string) => string | undefined,
): ImportProblem[] {
  const byRow = new Map(items.map(({ row, id }) => [row, idHere(id)]));
  return problems.map((problem) => {
    const item = problem.kind === 'card' || problem.kind === 'row' ? byRow.get(problem.row) : undefined;
    return item === undefined ? problem : { ...problem, item };
  });
}

/** What reading a file told and what planning told, row by row. */
export function withPlan(read: readonly ImportProblem[], planned: readonly ImportProblem[]): ImportProblem[] {
  return planned.length === 0 ? [...read] : [...read, ...planned].toSorted((one, other) => one.row - other.row);
}

export const countedKinds = [
  'lists',
  'archivedLists',
  'items',
  'archivedItems',
  'labels',
  'members',
  'checklists',
  'entries',
  'comments',
  'attachments',
  'itemLinks',
  'dueDates',
] as const;

/** How many of each kind a file holds. */
export type ImportCounts = Record<(typeof countedKinds)[number], number>;

export function countsOf({ lists, labels, members, items, ties = [] }: StagedImport): ImportCounts {
  const sum = (count: (item: StagedItem) => number) => items.reduce((total, item) => total + count(item), 0);
  return {
    lists: lists.length,
    archivedLists: lists.filter((list) => list.archived).length,
    items: items.length,
    archivedItems: items.filter((item) => item.archived).length,
    labels: labels.length,
    members: members.length,
    checklists: sum((item) => item.checklists.length),
    entries: sum((item) => item.checklists.reduce((total, list) => total + list.entries.length, 0)),
    comments: sum((item) => item.comments.length),
    attachments: sum((item) => item.attachments.length),
    itemLinks: new Set(ties.map(tieId)).size,
    dueDates: sum((item) => (item.dueOn === null ? 0 : 1)),
  };
}

/** Whether something of it is to be restricted, in a backlog whose new items have the given classification. */
export function holdsRestricted(items: readonly StagedItem[], backlog: Classification): boolean {
  return backlog === 'restricted' || items.some((item) => item.classification === 'restricted');
}

/** One id for a tie, whichever of its ends names it. */
export function tieId({ from, to, kind }: Pick<StagedTie, 'from' | 'to' | 'kind'>): string {
  const tie = kept(kind, from, to);
  return `${tie.kind} ${tie.from} ${tie.to}`;
}
