import type { BoardColumn, CardFace, MoveAsked } from '#app/domain/board/board.ts';
import { type ConfirmedBoard, columnOf } from './confirmed-board.ts';

/**
 * What is drawn: what the server said, with the moves that it has not answered for yet done on top, in their order. A move of a card
 * that is gone, or to a column that is not there, changes nothing; leaving a move out gives back exactly what was.
 */
export function foldBoard(board: ConfirmedBoard, moves: readonly MoveAsked[]): BoardColumn[] {
  const columns = [...board.columns];
  const beyond = new Map<string, string>();
  for (const move of moves) {
    const from = columns.find((column) => column.cards.some((card) => card.k === move.item));
    const fromId = from?.id ?? beyond.get(move.item) ?? columnOf(board, move.item);
    const card = from?.cards.find(({ k }) => k === move.item) ?? faceOf(board, move.item);
    if (!card || fromId === undefined || !columns.some(({ id }) => id === move.column)) continue;
    replace(columns, fromId, (column) => ({
      ...column,
      ...counted(column, -1),
      cards: column.cards.filter(({ k }) => k !== move.item),
    }));
    replace(columns, move.column, (column) => {
      const cards = inserted(column, card, move);
      if (!cards) beyond.set(move.item, column.id);
      return { ...column, ...counted(column, 1), cards: cards ?? column.cards };
    });
  }
  return columns;
}

/** The totals with so many cards more. */
function counted({ total, all }: BoardColumn, more: number): Pick<BoardColumn, 'total' | 'all'> {
  return { total: total + more, ...(all !== undefined && { all: all + more }) };
}

/** The column's cards with this one beside its neighbour; undefined where that is further down than was read. */
function inserted({ cards, total }: BoardColumn, card: CardFace, { before, after }: MoveAsked): CardFace[] | undefined {
  const neighbour = cards.findIndex(({ k }) => k === (after ?? before));
  if (neighbour < 0 && cards.length < total) return undefined;
  const index = neighbour < 0 ? cards.length : after === undefined ? neighbour : neighbour + 1;
  return [...cards.slice(0, index), card, ...cards.slice(index)];
}

function faceOf(board: ConfirmedBoard, key: string): CardFace | undefined {
  for (const { cards } of board.columns) {
    const card = cards.find(({ k }) => k === key);
    if (card) return card;
  }
  return board.beyond[key]?.card;
}

function replace(columns: BoardColumn[], id: string, change: (column: BoardColumn) => BoardColumn): void {
  const index = columns.findIndex((column) => column.id === id);
  const column = columns[index];
  if (column) columns[index] = change(column);
}
