import { createContext, useContext } from 'react';
import type { MoveAsked } from '#app/domain/board/board.ts';

/** What parts of a board can do to it. */
export interface Acts {
  move(asked: MoveAsked): void;
  /** Takes back the reader's own latest move. */
  undo(): void;
  /** Takes away what stands beside a card. */
  dismiss(item: string): void;
  /** A column's name on this board. */
  nameOf(column: string): string;
}

export const BoardActs = createContext<Acts | null>(null);

export function useBoardActs(): Acts {
  const acts = useContext(BoardActs);
  if (!acts) throw new Error('drawn outside a board');
  return acts;
}
