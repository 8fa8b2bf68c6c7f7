import { expect, it } from 'vitest';
import { type Ticked, type Ticks, ticksAfter } from '#app/ui/several/ticks.ts';

const column = ['A-1', 'A-2', 'A-3', 'A-4'];
const none: Ticks = { keys: new Set() };
const after = (...acts: Ticked[]) => acts.reduce(ticksAfter, none);
const keysAfter = (...acts: Ticked[]) => [...after(...acts).keys];

it('ticks one, and takes the tick away again', () => {
  expect(keysAfter({ item: 'A-2', on: true })).toEqual(['A-2']);
  expect(keysAfter({ item: 'A-2', on: true }, { item: 'A-2', on: false })).toEqual([]);
});

it('goes on from the one before, down or up, both ends among them', () => {
  const [first, third] = [
    { item: 'A-1', on: true },
    { item: 'A-3', on: true },
  ];
  expect(keysAfter(first, { ...third, along: column })).toEqual(['A-1', 'A-2', 'A-3']);
  expect(keysAfter(third, { ...first, along: column }).sort()).toEqual(['A-1', 'A-2', 'A-3']);
});

it('unticks onward as it ticks onward', () => {
  const all = { items: column, on: true };
  expect(keysAfter(all, { item: 'A-2', on: false }, { item: 'A-4', on: false, along: column })).toEqual(['A-1']);
});

it('goes nowhere onward from one of another column, or from none', () => {
  expect(keysAfter({ item: 'A-3', on: true, along: column })).toEqual(['A-3']);
  expect(keysAfter({ item: 'B-1', on: true }, { item: 'A-3', on: true, along: column })).toEqual(['B-1', 'A-3']);
});

it('unticks what was changed and leaves the rest', () => {
  expect(keysAfter({ items: column, on: true }, { items: ['A-1', 'A-4', 'B-9'], on: false })).toEqual(['A-2', 'A-3']);
});

it('stays the same object where nothing changes, so that nothing is drawn anew', () => {
  const ticks = after({ items: column, on: true });
  expect(ticksAfter(ticks, { items: ['A-2'], on: true })).toBe(ticks);
});
