import type { ItemType, StateCategory } from '#app/domain/backlog/item.ts';

/** What ties a graph shows: what comes first (blocks, follows), what is a part, what is the same, what has to do with what. */
export const tieSorts = ['order', 'part', 'same', 'related'] as const;
export type TieSort = (typeof tieSorts)[number];

/** Rows of the table on one page. */
export const graphPageSize = 50;
/** So many are drawn at most; the table has all of them. */
export const mostDrawn = 120;

/** An item of a graph, by its key; one that is closed to its reader has neither key nor title, and a name that holds within the answer. */
export interface Node {
  id: string;
  key: string | null;
  title: string;
  type: ItemType | null;
  agency: { code: string; name: string };
  category: StateCategory;
  /** The state's own name; of a closed one nothing but what it means. */
  state: string;
  /** Of a closed one, whom to ask. */
  desk: string;
}

/** A tie of two nodes: of what comes first `from` does, of a part it is the whole; the others read alike both ways. */
export interface Tie {
  sort: TieSort;
  /** As it is kept. */
  kind: 'blocks' | 'follows' | 'part_of' | 'same_as' | 'relates_to';
  from: string;
  to: string;
}

/** Whether a tie says what stands before what. */
export function isDirected({ sort }: Pick<Tie, 'sort'>): boolean {
  return sort === 'order' || sort === 'part';
}
