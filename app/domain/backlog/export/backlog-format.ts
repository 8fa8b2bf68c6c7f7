import type { Classification } from '#app/domain/classification.ts';
import type { ItemType, LabelTone, StateCategory } from '../item.ts';

/** What a backlog's own file says it is. */
export const backlogFormat = 'hashar-backlog';
/** Raised whenever a reader of the version before could not read the file. */
export const backlogFormatVersion = 1;

/**
 * A backlog as a file: JSON, UTF-8. Things are named by their ids of the installation that wrote it, items by their keys; a backlog that is
 * read from it makes new ones. The history stays behind.
 */
export interface BacklogFile {
  format: typeof backlogFormat;
  version: typeof backlogFormatVersion;
  /** Set where the installation shows invented data only. */
  demo?: string;
  backlog: { prefix: string; name: string; classification: Classification };
  /** In their order. */
  states: FileState[];
  labels: { id: string; name: string; tone: LabelTone }[];
  /** Whoever items and comments name. */
  people: { id: string; name: string }[];
  /** In the backlog's order, archived ones included. */
  items: FileItem[];
}

export interface FileState {
  id: string;
  name: string;
  category: StateCategory;
  archived: boolean;
}

export interface FileItem {
  key: string;
  type: ItemType;
  title: string;
  /** Markdown. */
  description: string;
  state: string;
  /** ISO moment. */
  stateSince: string;
  classification: Classification;
  archived: boolean;
  estimate: number | null;
  /** ISO date. */
  dueOn: string | null;
  /** The key of the item that it is a part of. */
  parent: string | null;
  /** ISO moment. */
  createdAt: string;
  /** A person. */
  createdBy: string | null;
  labels: string[];
  /** People by id, and bare names of those who are nobody here. */
  assignees: { id: string | null; name: string }[];
  /** As … I need … so that …; empty where nobody said. */
  need: { as: string; want: string; so: string };
  /** Acceptance criteria are a checklist of their own kind. */
  checklists: { kind: 'checklist' | 'acceptance'; name: string; entries: { text: string; done: boolean }[] }[];
  comments: { by: string | null; name: string; at: string; text: string }[];
  links: { name: string; url: string }[];
}
