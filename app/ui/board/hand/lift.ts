import { type BoardColumn, elsewhere, held, type MoveAsked } from '#app/domain/board/board.ts';

/** A place in a column, counted from 0 among the other cards. */
export interface Spot {
  column: string;
  index: number;
}

/** A card taken up by keys or by pointer, not put down yet. */
export interface Lift {
  item: string;
  from: Spot;
  at: Spot;
  by: 'keys' | 'pointer';
}

/** Takes a card up where it stands among the drawn columns; undefined where it is not drawn. */
export function liftOf(columns: readonly BoardColumn[], item: string, by: Lift['by']): Lift | undefined {
  for (const column of columns) {
    const index = column.cards.findIndex((card) => card.k === item);
    if (index >= 0) return { item, by, from: { column: column.id, index }, at: { column: column.id, index } };
  }
  return undefined;
}

const strides: Record<string, number> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * Where a key takes the lifted card: up and down over the whole column, read so far or not, left and right to the next column that
 * takes cards, at the same height or its end. Undefined for keys that move nothing.
 */
export function stepped(columns: readonly BoardColumn[], lift: Lift, key: string): Spot | undefined {
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const open = columns.filter((column) => column.id !== elsewhere);
    const here = open.findIndex((column) => column.id === lift.at.column);
    const next = open[key === 'ArrowRight' ? here + 1 : Math.max(here, 1) - 1];
    return next ? { column: next.id, index: Math.min(lift.at.index, places(next, lift)) } : lift.at;
  }
  const stride = strides[key];
  if (stride === undefined) return undefined;
  const column = columns.find(({ id }) => id === lift.at.column);
  return column && { column: column.id, index: Math.min(Math.max(lift.at.index + stride, 0), places(column, lift)) };
}

/** How far down a lifted card can go in a column: the number of other cards. `columns` are drawn without the lift. */
export function places(column: BoardColumn, lift: Lift): number {
  return column.total - (column.id === lift.from.column ? 1 : 0);
}

/** Whether a lifted card is held in another column that has no room: the server will refuse it, or ask for a reason. */
export function isCrowded(columns: readonly BoardColumn[], { from, at }: Lift): boolean {
  const column = columns.find(({ id }) => id === at.column);
  return column?.wipLimit !== undefined && at.column !== from.column && held(column) >= column.wipLimit;
}

/** Whether the cards around a spot have been read, so that the card can be put there. */
export function isRead(columns: readonly BoardColumn[], lift: Lift, spot: Spot): boolean {
  const column = columns.find(({ id }) => id === spot.column);
  return column === undefined || othersOf(column, lift.item).length >= Math.min(spot.index, places(column, lift));
}

/** The move that puts a lifted card where it is held; undefined where it already stands there. `columns` are drawn without the lift. */
export function askedOf(columns: readonly BoardColumn[], { item, from, at }: Lift): MoveAsked | undefined {
  if (from.column === at.column && from.index === at.index) return undefined;
  const column = columns.find(({ id }) => id === at.column);
  if (!column) return undefined;
  const others = othersOf(column, item);
  const above = others[Math.min(at.index, others.length) - 1];
  const below = others[0];
  return { item, column: at.column, ...(above ? { after: above.k } : below && { before: below.k }) };
}

function othersOf(column: BoardColumn, item: string) {
  return column.cards.filter((card) => card.k !== item);
}
