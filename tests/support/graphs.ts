import fc from 'fast-check';
import type { Arrow } from '#app/domain/chain/order.rules.ts';

/** A node of a made-up graph. */
export const nodeName = (at: number) => `N-${at}`;

export const arrowsOf = (pairs: readonly (readonly [number, number])[]): Arrow[] =>
  pairs.map(([from, to]) => ({ from: nodeName(from), to: nodeName(to) }));

const size = fc.integer({ min: 1, max: 12 });
const pairs = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 });
const nodes = (count: number) => Array.from({ length: count }, (_, at) => nodeName(at));

/** Arrows of any kind, also round in circles and to oneself. */
export const anyGraph = fc.record({ size, pairs }).map((made) => ({
  ids: nodes(made.size),
  arrows: arrowsOf(made.pairs.filter(([from, to]) => from < made.size && to < made.size)),
}));

/** Arrows that lead only on. */
export const anyDag = fc.record({ size, pairs }).map((made) => ({
  ids: nodes(made.size),
  arrows: arrowsOf(
    made.pairs.flatMap(([one, other]) => {
      const [from, to] = [Math.min(one, other) % made.size, Math.max(one, other) % made.size];
      return from < to ? [[from, to] as const] : [];
    }),
  ),
}));
