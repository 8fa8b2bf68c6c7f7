import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box, layout } from '#app/domain/chain/layout.rules.ts';
import { nearest } from '#app/domain/chain/near.rules.ts';
import { inOrder } from '#app/domain/chain/order.rules.ts';
import { anyDag, anyGraph, arrowsOf, nodeName } from '#tests/support/graphs.ts';

describe('an order', () => {
  it('has each node once, after all that lead to it; what leads back is named', () => {
    fc.assert(
      fc.property(anyGraph, ({ ids, arrows }) => {
        const { order, forward, circular } = inOrder(ids, arrows);
        expect(order.toSorted()).toEqual(ids.toSorted());
        expect(forward.length + circular.length).toBe(arrows.length);
        for (const { from, to } of forward) expect(order.indexOf(from)).toBeLessThan(order.indexOf(to));
        expect(inOrder([...ids].reverse(), [...arrows].reverse()).circular.length).toBe(circular.length);
      }),
    );
  });

  it('loses nothing where there is no circle', () => {
    fc.assert(fc.property(anyDag, ({ ids, arrows }) => void expect(inOrder(ids, arrows).circular).toEqual([])));
  });
});

describe('a layout', () => {
  it('has no two nodes that touch, each in its lane, later ones further right; the same facts give the same drawing', () => {
    fc.assert(
      fc.property(anyGraph, ({ ids, arrows }) => {
        const laneOf = (id: string) => `Agency ${Number(id.slice(2)) % 3}`;
        const laid = layout(ids, arrows, laneOf);
        expect(laid.places.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
        const at = new Map(laid.places.map((place) => [place.id, place]));
        for (const [index, one] of laid.places.entries()) {
          const lane = laid.lanes.find(({ name }) => name === laneOf(one.id));
          expect(lane && one.y >= lane.y + box.lane && one.y + box.height <= lane.y + lane.height).toBe(true);
          expect(one.x >= 0 && one.x + box.width <= laid.width && one.y + box.height <= laid.height).toBe(true);
          for (const other of laid.places.slice(index + 1))
            expect(Math.abs(one.x - other.x) >= box.width || Math.abs(one.y - other.y) >= box.height).toBe(true);
        }
        for (const { from, to } of inOrder(ids, arrows).forward) expect(at.get(from)?.x).toBeLessThan(at.get(to)?.x ?? 0);
        const again = layout([...ids].reverse(), [...arrows].reverse(), laneOf);
        expect(new Map(again.places.map((place) => [place.id, place]))).toEqual(at);
      }),
    );
  });

  it('of so many as are drawn takes the nearest first', () => {
    const ties = arrowsOf([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [5, 6],
    ]);
    const ids = [0, 1, 2, 3, 4, 5, 6].map(nodeName);
    expect(nearest(ids, ties, 3, nodeName(2))).toEqual([2, 1, 3].map(nodeName));
    expect(nearest(ids, ties, 6, nodeName(5))).toEqual([5, 6, 1, 0, 2, 3].map(nodeName));
    expect(nearest(ids, ties, 7)).toEqual(ids);
  });
});
