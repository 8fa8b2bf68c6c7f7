import type { ItemType } from '../item.ts';
import type { StagedItem } from './staged.ts';

/** What the file said of an item, as it is kept to tell the file's changes from people's. */
export type Said = Pick<
  StagedItem,
  'title' | 'description' | 'list' | 'archived' | 'dueOn' | 'labels' | 'members' | 'estimate' | 'type' | 'parent'
>;

/** An item that an earlier import of the same source made in this backlog. */
export interface KnownItem {
  id: string;
  key: string;
  said: Said;
  /** How it stands now, in this backlog's terms. */
  now: {
    title: string;
    description: string;
    state: string;
    archived: boolean;
    dueOn: string | null;
    estimate: number | null;
    type: ItemType;
    /** The id of what it is a part of; undefined where that is hidden from the reader, so that it is left alone. */
    parent: string | null | undefined;
  };
}

/** A checklist entry or a comment that an earlier import made. */
export interface KnownText {
  id: string;
  /** The item of ours that it hangs on; null where it is gone. */
  item: string | null;
  said: string;
  now: string;
}

export function saidOf(item: StagedItem): Said {
  const { title, description, list, archived, dueOn, labels, members, estimate, type, parent } = item;
  return {
    title,
    description,
    list,
    archived,
    dueOn,
    labels,
    members,
    ...(estimate !== undefined && { estimate }),
    ...(type !== undefined && { type }),
    ...(parent !== undefined && { parent }),
  };
}

/** The fields of an item that a file read again may change, each by itself. */
export const importedFields = ['title', 'description', 'state', 'archived', 'dueOn', 'estimate'] as const;
/** And those that must fit with what an item is a part of, and with its own parts. */
export type ImportedField = (typeof importedFields)[number] | 'type' | 'parent';

/**
 * One difference that a file read again shows. `taken`: changed in the file, and so here; `kept`: changed in the file and here, where it
 * stays; `edited`: changed here only; `unfit`: changed in the file, but no item is a part of one that is no larger; `gone`: no longer in
 * the file, and stays here.
 */
export interface ImportChange {
  key: string;
  title: string;
  field: ImportedField | 'labels' | 'members' | 'checklists' | 'comments' | 'attachments' | 'itemLinks' | 'item';
  what: 'taken' | 'kept' | 'edited' | 'unfit' | 'gone';
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
