/** In which order a backlog is read: the one that all its participants share, or that of the reader's own agency. */
export const orders = ['joint', 'own'] as const;
export type Order = (typeof orders)[number];

/** So many of the largest differences between the two are shown. */
export const differencesShown = 10;

/** An item that stands elsewhere in one's own order than in the joint one; places count from 1, among what the reader sees. */
export interface Difference {
  key: string;
  title: string;
  joint: number;
  own: number;
}
