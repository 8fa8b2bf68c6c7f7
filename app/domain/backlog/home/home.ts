import type { ItemRow } from '../backlog.ts';

/** The lists of the home page, in the order in which they ask for somebody: each is a page of its own too. */
export const homeLists = ['waits', 'mine', 'due', 'changed', 'asked'] as const;
export type HomeList = (typeof homeLists)[number];

/** Rows of each list on the home page, and on its own page. */
export const homeShown = 10;
export const homePageSize = 50;
/** So many days are soon. */
export const soon = 14;

/** A row of a list; of what changed also how often, when last and by whom. */
export interface HomeRow extends ItemRow {
  news?: { count: number; at: string; by: string | null };
}

export interface HomeSection {
  list: HomeList;
  /** True total of what the reader sees. */
  total: number;
  items: HomeRow[];
}

/** A file that its person uploaded and has not run yet. */
export interface WaitingImport {
  id: string;
  fileName: string;
  backlog: string;
}
