import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestTo } from '#app/domain/chain/longest.rules.ts';
import type { Arrow } from '#app/domain/chain/order.rules.ts';
import { expectedDays, movedBy, type Planned } from '#app/domain/chain/schedule.rules.ts';
import { dayOf, workingDaysOf } from '#app/domain/chain/work.rules.ts';
import { anyDag, arrowsOf, nodeName } from '#tests/support/graphs.ts';

/** All ways to a target, written out: slow, and plain. */
function waysTo(target: string, arrows: readonly Arrow[]): string[][] {
  const before = [...new Set(arrows.filter(({ to }) => to === target).map(({ from }) => from))];
  return [[target], ...before.flatMap((from) => waysTo(from, arrows).map((way) => [...way, target]))];
}

describe('the longest chain', () => {
  it('is as long as the longest of all ways written out, and slack is what each way lacks', () => {
    const days = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(anyDag, days, fc.array(fc.nat(11), { minLength: 1, maxLength: 3 }), ({ ids, arrows }, worth, ends) => {
        const few = arrows.slice(0, 14);
        const targets = new Set(ends.map((at) => nodeName(at % ids.length)));
        const daysOf = (id: string) => worth[Number(id.slice(2))] ?? 0;
        const sum = (way: readonly string[]) => way.reduce((all, id) => all + daysOf(id), 0);
        const ways = [...targets].flatMap((target) => waysTo(target, few));
        const found = longestTo(targets, ids, few, daysOf);
        expect(found.days).toBe(Math.max(...ways.map(sum)));
        expect(sum(found.chain)).toBe(found.days);
        expect(ways.map(String)).toContain(String(found.chain));
        expect([...found.slack.keys()].toSorted()).toEqual([...new Set(ways.flat())].toSorted());
        for (const [id, slack] of found.slack)
          expect(slack).toBe(found.days - Math.max(...ways.filter((way) => way.includes(id)).map(sum)));
        for (const id of found.chain) expect(found.slack.get(id)).toBe(0);
      }),
    );
  });

  it('ends nowhere without a target', () => {
    expect(longestTo(new Set(), ['A'], [], () => 3)).toEqual({ chain: [], days: 0, slack: new Map() });
  });
});

describe('what an item takes', () => {
  it.each([
    [null, 1, null],
    [0, 1, 0],
    [3, 1, 3],
    [3, 2, 2],
    [0.5, 1, 1],
    [8, 0.5, 16],
  ])('%s points at %s a day: %s', (points, aDay, days) => {
    expect(workingDaysOf({ points }, aDay)).toBe(days);
  });

  it.each([
    ['2026-03-04', '2026-03-03', '2026-03-02', { day: '2026-03-04', source: 'promise' }],
    [null, '2026-03-03', '2026-03-02', { day: '2026-03-03', source: 'sprint' }],
    [null, null, '2026-03-02', { day: '2026-03-02', source: 'due' }],
    [null, null, null, null],
  ])('promised for %s, in a sprint until %s, due on %s', (promisedOn, sprintEndsOn, dueOn, day) => {
    expect(dayOf({ points: null, promisedOn, sprintEndsOn, dueOn })).toEqual(day);
  });
});

const calendar = { weekend: [6, 7], special: new Map([['2026-03-09', false]]) };
const planned = (days: number | null, day: string | null = null): Planned => ({ days, day, calendar });
// A Monday.
const today = '2026-03-02';
const line = arrowsOf([
  [0, 1],
  [1, 2],
]);
const three = (...items: [Planned, Planned, Planned]) => new Map(items.map((item, at) => [nodeName(at), item]));

describe('when an item is expected', () => {
  it.each<[string, Map<string, Planned>, (string | null)[]]>([
    ['one after the other, over a weekend and a holiday', three(planned(2), planned(3), planned(2)), ['03-03', '03-06', '03-11']],
    [
      'by its own day, where there is time enough',
      three(planned(2, '2026-03-05'), planned(1, '2026-03-20'), planned(1)),
      ['03-05', '03-20', '03-23'],
    ],
    [
      'later than its own day, where there is not',
      three(planned(2, '2026-03-12'), planned(3, '2026-03-13'), planned(null)),
      ['03-12', '03-17', '03-17'],
    ],
    ['unknown as long as nothing is known', three(planned(null), planned(null), planned(1)), [null, null, '03-02']],
    ['not before today', three(planned(null, '2026-02-02'), planned(1), planned(0)), ['02-02', '03-02', '03-02']],
  ])('%s', (_name, items, expected) => {
    expect([...expectedDays(items, line, today).values()].map((day) => day?.slice(5) ?? null)).toEqual(expected);
  });

  it('moves what comes after a slid one and has no time to spare, and nothing else', () => {
    const items = three(planned(2, '2026-03-05'), planned(1, '2026-03-06'), planned(1, '2026-03-20'));
    const first = nodeName(0);
    expect(movedBy(items, line, today, { item: first, day: '2026-03-12' })).toEqual([
      { id: first, from: '2026-03-05', to: '2026-03-12' },
      { id: nodeName(1), from: '2026-03-06', to: '2026-03-13' },
    ]);
    expect(movedBy(items, line, today, { item: nodeName(1), day: '2026-03-06' })).toEqual([]);
    expect(movedBy(items, line, today, { item: first, day: '2026-03-03' })).toEqual([
      { id: first, from: '2026-03-05', to: '2026-03-03' },
    ]);
  });

  it('is never earlier where something is slid later', () => {
    const plan = fc.tuple(fc.option(fc.integer({ min: 0, max: 4 })), fc.option(fc.integer({ min: 1, max: 28 })));
    const dayAt = (at: number | null) => (at === null ? null : `2026-03-${String(at).padStart(2, '0')}`);
    fc.assert(
      fc.property(anyDag, fc.array(plan, { minLength: 12, maxLength: 12 }), fc.nat(11), ({ ids, arrows }, plans, at) => {
        const items = new Map(ids.map((id, index) => [id, planned(plans[index]?.[0] ?? null, dayAt(plans[index]?.[1] ?? null))]));
        const moved = movedBy(items, arrows, today, { item: nodeName(at % ids.length), day: '2026-06-30' });
        for (const { from, to } of moved) expect(from === null || to > from).toBe(true);
      }),
    );
  });
});
