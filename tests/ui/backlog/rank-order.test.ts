import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carryTo, dropOf, liftRow, stepBy, withLift, withMoves } from '#app/ui/backlog/page/rank-order.ts';

const rows = (keys: string) => [...keys].map((key) => ({ key }));
const order = (list: readonly { key: string }[]) => list.map((row) => row.key).join('');

test('what is put down lands where it was drawn, whatever the way there', () => {
  fc.assert(
    fc.property(
      fc.nat(5),
      fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End')),
      (from, keys) => {
        const list = rows('abcdef');
        const first = liftRow(list, 'abcdef'[from] ?? '', 'keys');
        if (!first) throw new Error('not lifted');
        const lift = keys.reduce((held, key) => stepBy(held, key, list.length) ?? held, first);
        const asked = dropOf(list, lift);
        expect(order(withMoves(list, asked ? [asked] : []))).toBe(order(withLift(list, lift)));
      },
    ),
  );
});

test('an item stays on its page', () => {
  const lift = liftRow(rows('abc'), 'b', 'pointer');
  expect(lift && carryTo(lift, -4, 3).at).toBe(0);
  expect(lift && carryTo(lift, 9, 3).at).toBe(2);
});

test('what stands where it stood is not sent', () => {
  const lift = liftRow(rows('abc'), 'b', 'keys');
  expect(lift && dropOf(rows('abc'), lift)).toBeUndefined();
});

test('an item that is gone is not lifted, and a neighbour that is gone moves nothing', () => {
  expect(liftRow(rows('abc'), 'z', 'keys')).toBeUndefined();
  expect(order(withMoves(rows('abc'), [{ item: 'a', after: 'z' }]))).toBe('abc');
});

test('a key that carries nothing carries nothing', () => {
  const lift = liftRow(rows('abc'), 'b', 'keys');
  expect(lift && stepBy(lift, 'x', 3)).toBeUndefined();
});
