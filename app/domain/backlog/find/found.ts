import type { Names } from '#app/domain/actor.ts';
import type { ItemLink } from '../backlog.ts';
import type { StateCategory } from '../item.ts';

/** How many of each kind are shown; more words bring fewer. */
export const shownAtMost = { items: 20, comments: 8, people: 8, places: 8 } as const;
/** Items that were opened lately, as many as are remembered. */
export const recentAtMost = 8;
export const longestText = 100;

export interface FoundItem extends ItemLink {
  state: { name: string; category: StateCategory };
  archived: boolean;
}

export interface FoundComment {
  id: string;
  item: { key: string; title: string };
  by: string;
  /** ISO moment. */
  at: string;
  /** The words around the first that was looked for. */
  excerpt: string;
}

/** A board or a backlog. */
export type FoundPlace =
  | { kind: 'board'; id: string; name: string; team: string }
  | { kind: 'backlog'; prefix: string; name: string };

/** An agency of whose backlogs the reader sees something. */
export interface FoundOwner {
  code: string;
  names: Names;
  /** How many of its items have the words, shown or not; null where nothing is looked for, or nothing has them as they stand. */
  items: number | null;
}

/** What was found, the best first; of nothing looked for, what was opened lately. */
export interface Found {
  /** As it was looked for. */
  text: string;
  items: FoundItem[];
  comments: FoundComment[];
  people: { id: string; name: string }[];
  places: FoundPlace[];
  /** Nothing has these words as they stand; what is shown has words like them. */
  alike: boolean;
  /** There is more than is shown. */
  more: boolean;
  /** The code of the one agency whose things were asked for, as it was asked. */
  agency: string | null;
  /** Those that can be asked for, where that was asked; null else. */
  owners: FoundOwner[] | null;
}
