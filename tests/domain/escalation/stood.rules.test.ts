import { expect, it } from 'vitest';
import { type HeldUp, stoodTogether } from '#app/domain/escalation/stood.rules.ts';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const held = (from: number, to: number | null, ...pauses: [number, number | null][]): HeldUp => ({
  raised: at(from),
  freed: to === null ? null : at(to),
  pauses: pauses.map(([since, until]) => ({ since: at(since), until: until === null ? null : at(until) })),
});

it.each([
  ['never, where nothing holds up', [], []],
  ['never, where no clock stood', [held(1, null)], []],
  [
    'as long as the only one does',
    [held(1, null, [3, 5], [8, null])],
    [
      [3, 5],
      [8, null],
    ],
  ],
  ['also before it was freed', [held(1, 5, [3, 5])], [[3, 5]]],
  ['not while another runs', [held(1, null, [3, 9]), held(1, null, [6, 12])], [[6, 9]]],
  [
    'not by one alone that is free by then',
    [held(1, 6, [3, 5]), held(1, null, [4, 9])],
    [
      [4, 5],
      [6, 9],
    ],
  ],
  ['by the rest alone, once the other is free', [held(1, 4), held(1, null, [2, null])], [[4, null]]],
  ['by the one alone, until another is raised', [held(1, null, [2, 9]), held(5, null)], [[2, 5]]],
  ['on without a gap from one to the other', [held(1, 4, [2, 4]), held(3, null, [3, 7])], [[2, 7]]],
] as [string, HeldUp[], [number, number | null][]][])('clocks stand together %s', (_when, all, stood) => {
  const expected = stood.map(([since, until]) => ({ since: at(since), until: until === null ? null : at(until) }));
  expect(stoodTogether(all)).toEqual(expected);
});
