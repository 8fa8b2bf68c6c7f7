import type { ItemType } from '../item.ts';
import type { StagedItem } from './staged.ts';

/** What the file said of an item, as it is kept to tell the file's changes from people's. */
export type Said = Pick<StagedItem, 'title' | 'description' | 'list' | 'archived' | 'dueOn' | 'labels' | 'members' | 'estimate'>;

/** An item that an earlier import of the same source made in this backlog. */
export interface KnownItem {
  id: string;
  key: string;
  type: ItemType;
  said: Said;
  /** How it stands now, in this backlog's terms. */
  now: { title: string; description: string; state: string; archived: boolean; dueOn: string | null; estimate: number | null };
}

/** A checklist entry or a comment that an earlier import made. */
export interface KnownText {
  id: string;
  said: string;
  now: string;
}

export function saidOf({ title, description, list, archived, dueOn, labels, members, estimate }: StagedItem): Said {
  return { title, description, list, archived, dueOn, labels, members, ...(estimate !== undefined && { estimate }) };
}

/** The fields of an item that a file read again may change. */
export const importedFields = ['title', 'description', 'state', 'archived', 'dueOn', 'estimate'] as const;
export type ImportedField = (typeof importedFields)[number];

/**
 * One difference that a file read again shows. `taken`: changed in the file, and so here; `kept`: changed in the file and here, where it
 * stays; `edited`: changed here only; `gone`: no longer in the file, and stays here.
 */
export interface ImportChange {
  key: string;
  title: string;
  field: ImportedField | 'labels' | 'members' | 'checklists' | 'comments' | 'attachments' | 'item';
  what: 'taken' | 'kept' | 'edited' | 'gone';
}

/** What an import changed of one item that was there, so that it can be undone. Ids are of this installation. */
export interface ImportRestore {
  item: string;
  /** The item's id in the file, and what the file had said before. */
  source: string;
  said: Said;
  fields: Partial<Record<ImportedField, { before: string | number | boolean | null; after: string | number | boolean | null }>>;
  labels: { added: string[]; removed: string[] };
  assignments: { added: string[]; removed: { personId: string | null; name: string | null }[] };
  entries: { id: string; before: { text: string; done: boolean }; after: { text: string; done: boolean } }[];
  comments: { id: string; before: string; after: string }[];
}

/** What an import keeps of its changes. */
export interface ImportChanges {
  shown: ImportChange[];
  restore: ImportRestore[];
  /** States that were put away. */
  putAway: string[];
  /** The order that the states had, where it was changed to the file's. */
  order: string[];
}
