/** An aim that is missed after honest tries: why, and what the row is held to instead, so that it gets no worse. */
interface KnownMiss {
  why: string;
  /** In the unit of the aim. */
  held: number;
}

/** By the row's name. */
export type KnownMisses = Readonly<Record<string, KnownMiss>>;

export const knownMisses: KnownMisses = {
  'unchanged views a second, 1000 cards': {
    why: 'The limit asks no database. Here each answer asks PostgreSQL twice: whether the token and its rights are valid now, and which version the board has.',
    held: 0.1,
  },
  'eight people moving, 1000 cards': {
    why: 'On one board the moves wait for each other at its lock, where the limit’s updates touch different rows; each asks who may, reads where the card is to stand, writes its rank, its state, an event and a signal, behind a second wall that makes a move a fifth dearer.',
    held: 0.03,
  },
  'first cards painted: growth from 100 to 10,000 cards': {
    why: 'The smallest board shows 100 cards, all others the first 50 of each column; from 1,000 to 10,000 nothing grows. Single paintings differ by half.',
    held: 2.2,
  },
};
