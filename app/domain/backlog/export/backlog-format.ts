import type { Classification } from '#app/domain/classification.ts';
import type { LinkKind } from '../item/item-link.ts';
import type { ItemType, LabelTone, StateCategory } from '../item.ts';

/** What a backlog's own file says it is. */
export const backlogFormat = 'hashar-backlog';
/** Raised whenever a reader of the version before could not read the file. */
export const backlogFormatVersion = 1;

/**
 * A backlog as a file: JSON, UTF-8. Things are named by their ids of the installation that wrote it, items by their keys; a backlog that is
 * read from it makes new ones. Of the history only that of comments comes along.
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
  /** `internal`: for the item's own agency only, where its partners' terms say so; absent in files of before. */
  comments: (FileComment & { internal?: boolean })[];
  /** Comments that were taken away, as the item's history keeps them. */
  removedComments: (FileComment & { removedAt: string; removedBy: string | null })[];
  links: { name: string; url: string }[];
  /**
   * Items that it is tied to, as it reads the tie, by their keys; a tie within the backlog stands with one of its ends. `elsewhere` is the
   * other's id where it is in another backlog. What the reader does not see is left out.
   */
  linked: { kind: LinkKind; to: string; elsewhere: string | null }[];
  /** People who watch it and may see it. */
  watchers: { id: string; name: string }[];
}

/** What was said under an item, and by whom: a person by id, or a bare name. */
export interface FileComment {
  id: string;
  by: string | null;
  name: string;
  /** ISO moment, as the others. */
  at: string;
  text: string;
  /** When it was changed last, and its earlier texts with when each was written, oldest first. */
  edited: { at: string; versions: { text: string; at: string }[] } | null;
}
