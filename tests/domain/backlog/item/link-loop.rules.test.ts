import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addStep, type StepsFrom, stepOf, wayAlong } from '#app/domain/backlog/item/link-loop.rules.ts';

const among = (steps: readonly (readonly [string, string])[]): StepsFrom => {
  const from: StepsFrom = new Map();
  for (const [earlier, later] of steps) addStep(from, { earlier, later });
  return from;
};

describe('what ties say of order', () => {
  it.each([
    ['blocks', { earlier: 'a', later: 'b' }],
    ['follows', { earlier: 'b', later: 'a' }],
    ['part_of', { earlier: 'b', later: 'a' }],
  ] as const)('%s from a to b', (kind, step) => {
    expect(stepOf({ kind, from: 'a', to: 'b' })).toEqual(step);
  });

  it.each<[string, (readonly [string, string])[], string[] | undefined]>([
    ['none', [], undefined],
    ['one step', [['a', 'z']], ['a', 'z']],
    ['only the other way', [['z', 'a']], undefined],
    [
      'the shorter of two ways',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'z'],
        ['a', 'd'],
        ['d', 'z'],
      ],
      ['a', 'd', 'z'],
    ],
    [
      'past a circle',
      [
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'z'],
      ],
      ['a', 'b', 'z'],
    ],
  ])('%s', (_name, steps, way) => {
    expect(wayAlong(among(steps), 'a', 'z')).toEqual(way);
  });

  it('a set of ties that each passed has no circle, in whatever order they came', () => {
    const tie = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }));
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 40 }), (ties) => {
        const steps: StepsFrom = new Map();
        const kept: [string, string][] = [];
        for (const [one, other] of ties.map(([a, b]) => [`${a}`, `${b}`] as [string, string])) {
          if (one === other || wayAlong(steps, other, one)) continue;
          addStep(steps, { earlier: one, later: other });
          kept.push([one, other]);
        }
        // A slow, plain rule: what has nothing before it is taken out until nothing is left.
        let left = kept;
        for (let rounds = 0; rounds < 9 && left.length > 0; rounds += 1)
          left = left.filter(([earlier]) => left.some(([, later]) => later === earlier));
        expect(left).toEqual([]);
      }),
    );
  });
});
