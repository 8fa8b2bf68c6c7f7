import { describe, expect, it } from 'vitest';
import type { BoardColumn } from '#app/domain/board/board.ts';
import { askedOf, isCrowded, isRead, type Lift, liftOf, stepped } from '#app/ui/board/hand/lift.ts';

const column = (id: string, keys: string[], total = keys.length): BoardColumn => ({
  id,
  name: id,
  total,
  cards: keys.map((k) => ({ k, t: k, y: 'task' })),
});
const board = [column('ready', ['A', 'B', 'C'], 48), column('doing', ['D']), column('done', []), column('elsewhere', ['E'])];

const lifted = (item: string): Lift => liftOf(board, item, 'keys') ?? raise();
const raise = (): never => {
  throw new Error('not on the board');
};
const at = (lift: Lift, column: string, index: number): Lift => ({ ...lift, at: { column, index } });

describe('a card lifted by keys', () => {
  it('goes up and down over the whole column, not only what was read', () => {
    expect(stepped(board, lifted('B'), 'ArrowDown')).toEqual({ column: 'ready', index: 2 });
    expect(stepped(board, lifted('B'), 'ArrowUp')).toEqual({ column: 'ready', index: 0 });
    expect(stepped(board, lifted('A'), 'ArrowUp')).toEqual({ column: 'ready', index: 0 });
    expect(stepped(board, lifted('B'), 'End')).toEqual({ column: 'ready', index: 47 });
    expect(stepped(board, lifted('B'), 'Home')).toEqual({ column: 'ready', index: 0 });
    expect(stepped(board, lifted('B'), 'PageDown')).toEqual({ column: 'ready', index: 11 });
  });

  it('goes to the columns beside, at the same height or their end, never to the one that takes no cards', () => {
    expect(stepped(board, lifted('C'), 'ArrowRight')).toEqual({ column: 'doing', index: 1 });
    expect(stepped(board, at(lifted('C'), 'done', 0), 'ArrowRight')).toEqual({ column: 'done', index: 0 });
    expect(stepped(board, lifted('A'), 'ArrowLeft')).toEqual({ column: 'ready', index: 0 });
  });

  it('is moved by no other key', () => {
    expect(stepped(board, lifted('A'), 'x')).toBeUndefined();
  });

  it('needs the cards around it to have been read', () => {
    expect(isRead(board, lifted('A'), { column: 'ready', index: 2 })).toBe(true);
    expect(isRead(board, lifted('A'), { column: 'ready', index: 3 })).toBe(false);
    expect(isRead(board, lifted('A'), { column: 'doing', index: 9 })).toBe(true);
  });

  it('asks to stand beside a neighbour, and for nothing where it stands already', () => {
    expect(askedOf(board, lifted('B'))).toBeUndefined();
    expect(askedOf(board, at(lifted('B'), 'ready', 2))).toEqual({ item: 'B', column: 'ready', after: 'C' });
    expect(askedOf(board, at(lifted('B'), 'ready', 0))).toEqual({ item: 'B', column: 'ready', before: 'A' });
    expect(askedOf(board, at(lifted('B'), 'doing', 0))).toEqual({ item: 'B', column: 'doing', before: 'D' });
    expect(askedOf(board, at(lifted('B'), 'done', 0))).toEqual({ item: 'B', column: 'done' });
  });

  it('is only asked for in another column that is full, and stays as it is in its own', () => {
    const full = board.map((each) => ({ ...each, wipLimit: each.id === 'ready' ? 48 : each.total }));
    expect(isCrowded(full, at(lifted('B'), 'doing', 0))).toBe(true);
    expect(isCrowded(full, at(lifted('B'), 'ready', 0))).toBe(false);
    expect(isCrowded(board, at(lifted('B'), 'doing', 0))).toBe(false);
    const room = full.map((each) => ({ ...each, wipLimit: each.total + 1 }));
    expect(isCrowded(room, at(lifted('B'), 'doing', 0))).toBe(false);
  });
});
