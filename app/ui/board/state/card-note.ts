import { type BoardChanges, type BoardColumn, elsewhere, type MoveAsked } from '#app/domain/board/board.ts';
import type { BoardState, OwnMove } from './board-state.ts';
import { columnOf } from './confirmed-board.ts';

/**
 * What changes by others say to the reader: beside a card that the reader had moved, and the latest one for the board as a whole. A
 * reader's own move that is still on its way will be the later one, so nothing is said beside its card.
 */
export function notesOf(state: BoardState, changes: Extract<BoardChanges, { again: false }>): Pick<BoardState, 'notes' | 'news'> {
  let { notes, news } = state;
  for (const { card, column, moved } of changes.placed) {
    const was = columnOf(state.board, card.k);
    if (!moved || moved.mine || was === undefined || was === column) continue;
    const note = { kind: 'moved' as const, item: card.k, by: moved.by, to: column, back: backTo(card.k, moved, state) };
    const underway = state.moves.some((move) => move.asked.item === card.k && move.state !== 'saved');
    if (state.moved.includes(card.k) && !underway) notes = { ...notes, [card.k]: note };
    news = note;
  }
  return { notes, news };
}

function backTo(item: string, place: { from: string; fromAfter: string | null }, { board }: BoardState): MoveAsked | undefined {
  const target = board.columns.find(({ id }) => id === place.from);
  if (!target || target.id === elsewhere) return undefined;
  const first = target.cards.find(({ k }) => k !== item);
  return { item, column: target.id, ...(place.fromAfter ? { after: place.fromAfter } : first && { before: first.k }) };
}

/** A move with the way back from it, as the board was drawn before; undefined where there is none. */
export function ownMove({ item, column: to }: MoveAsked, before: readonly BoardColumn[]): OwnMove | undefined {
  const from = before.find(({ cards }) => cards.some(({ k }) => k === item));
  if (!from || from.id === elsewhere) return undefined;
  const index = from.cards.findIndex(({ k }) => k === item);
  const [above, below] = [from.cards[index - 1]?.k, from.cards[index + 1]?.k];
  return { item, to, back: { item, column: from.id, ...(above ? { after: above } : below && { before: below }) } };
}
