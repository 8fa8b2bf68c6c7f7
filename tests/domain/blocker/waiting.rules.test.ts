import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FreerKind } from '#app/domain/blocker/blocker.ts';
import { freerCode, heaviest, holdHeaviest, isAsked, joinWaits, matrixOf, whoWaits } from '#app/domain/blocker/waiting.rules.ts';
import type { OpenBlocker } from '#app/domain/blocker/waiting.ts';

/** A blocker in short: who waits, for whom, how old, how many items, what it has cost. */
function blocker(id: string, said: Partial<OpenBlocker> & { for?: [FreerKind, string] } = {}): OpenBlocker {
  const { for: [kind, code] = ['agency', 'MOH'], ...others } = said;
  return {
    id,
    item: { key: 'MOJ-1', title: 'One' },
    waiting: { code: 'MOJ', name: 'Justice' },
    freer: { kind, id: code, name: code },
    ...{ cause: 'data', line: 'No data', age: 1, paused: false, neededBy: '2026-12-01', late: false, items: 1, cost: null },
    ...{ kept: null, request: null },
    ...others,
  };
}

describe('who is waited for', () => {
  it.each<[FreerKind, string, string]>([
    ['agency', 'MOH', 'MOH'],
    ['person', 'p', 'own'],
    ['team', 't', 'own'],
    ['party', 'Payme', 'outside'],
  ])('%s %s stands under %s', (kind, id, code) => {
    expect(freerCode(blocker('a', { for: [kind, id] }))).toBe(code);
  });
});

describe('who waits for whom is counted by pairs', () => {
  const all = [
    blocker('a'),
    blocker('b', { for: ['team', 't'] }),
    blocker('c', { for: ['agency', 'TAX'] }),
    blocker('d', { waiting: { code: 'MIA', name: 'Interior' } }),
    blocker('e'),
  ];

  it('and pairs that do not wait are left out', () => {
    expect(whoWaits(all)).toEqual({
      waiting: new Map(Object.entries({ MOJ: 4, MIA: 1 })),
      freers: new Map(Object.entries({ MOH: 3, own: 1, TAX: 1 })),
      pairs: [
        { waiting: 'MIA', freer: 'MOH', count: 1 },
        { waiting: 'MOJ', freer: 'MOH', count: 2 },
        { waiting: 'MOJ', freer: 'TAX', count: 1 },
        { waiting: 'MOJ', freer: 'own', count: 1 },
      ],
    });
  });

  it('a cell leads to exactly so many, whatever else is asked for', () => {
    const agency = fc.constantFrom('MOJ', 'MOH', 'TAX');
    const any = fc.record({
      waiting: agency,
      kind: fc.constantFrom<FreerKind>('person', 'agency', 'party'),
      code: agency,
      age: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), fc.nat(9), (said, age) => {
        const blockers = said.map(({ waiting, kind, code, age: old }, at) =>
          blocker(String(at), { waiting: { code: waiting, name: waiting }, for: [kind, code], age: old }),
        );
        const within = blockers.filter((each) => isAsked(each, { age }));
        const { pairs } = whoWaits(within);
        expect(pairs.reduce((sum, { count }) => sum + count, 0)).toBe(within.length);
        for (const { waiting, freer, count } of pairs)
          expect(blockers.filter((each) => isAsked(each, { age, waiting, freer }))).toHaveLength(count);
      }),
    );
  });
});

describe('what is asked for', () => {
  const late = blocker('a', { late: true, age: 7, cause: 'money' });
  it.each([
    ['nothing', {}, true],
    ['the agency that waits', { waiting: 'MOJ' }, true],
    ['another that waits', { waiting: 'MOH' }, false],
    ['whom it waits for', { freer: 'MOH' }, true],
    ['its cause', { cause: 'money' as const }, true],
    ['another cause', { cause: 'data' as const }, false],
    ['what is past its day', { late: true }, true],
    ['exactly its age', { age: 7 }, true],
    ['what is older', { age: 8 }, false],
    ['what nobody knows the cost of', { cost: 'unknown' as const }, true],
    ['what has a known cost', { cost: 'known' as const }, false],
  ])('%s', (_what, filter, is) => {
    expect(isAsked(late, filter)).toBe(is);
  });
});

describe('the heaviest', () => {
  const idsOf = (blockers: readonly OpenBlocker[]) => blockers.map(({ id }) => id).join('');

  it('are those with the most items times days; the older among equals', () => {
    const all = [
      blocker('a', { age: 4 }),
      blocker('b', { age: 2, items: 3 }),
      blocker('c', { age: 6 }),
      blocker('d', { age: 0, items: 9 }),
    ];
    expect(idsOf(heaviest(all, 'waiting'))).toBe('cbad');
  });

  it('or those that have cost most, where that is known, by currency', () => {
    const cost = (amount: number, currency = 'UZS') => ({ cost: { amount, currency } });
    const all = [blocker('a', cost(5)), blocker('b'), blocker('c', cost(900, 'USD')), blocker('d', cost(7))];
    expect(idsOf(heaviest(all, 'cost'))).toBe('dac');
  });

  it('are ten', () => {
    expect(
      heaviest(
        Array.from({ length: 30 }, (_, at) => blocker(String(at))),
        'waiting',
      ),
    ).toHaveLength(10);
  });
});

describe('candidates', () => {
  const any = fc.record({
    days: fc.nat(9),
    worked: fc.nat(9),
    items: fc.integer({ min: 1, max: 3 }),
    perDay: fc.option(fc.nat(5)),
    currency: fc.constantFrom('UZS', 'USD'),
  });

  it.each(['waiting', 'cost'] as const)('hold the heaviest by %s, or are known not to', (by) => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (said, asked) => {
        const all = said.map(({ days, worked, items, perDay, currency }, at) => {
          const age = Math.min(days, worked);
          const cost = perDay === null ? null : { amount: perDay * age, currency };
          const atMost = by === 'waiting' ? items * days : (perDay ?? 0) * days;
          return { id: String(at).padStart(2, '0'), age, items, cost, atMost };
        });
        const sorted = all.toSorted((one, other) => other.atMost - one.atMost);
        const first = (currency: string) => sorted.filter(({ cost }) => cost?.currency === currency).slice(0, asked);
        const candidates = by === 'waiting' ? sorted.slice(0, asked) : [...first('UZS'), ...first('USD')];
        // Where none was left out, they hold them.
        if (asked > all.length) expect(holdHeaviest(candidates, by, asked)).toBe(true);
        if (!holdHeaviest(candidates, by, asked)) return;
        const often = new Map(['UZS', 'USD'].map((each) => [each, all.filter(({ cost }) => cost?.currency === each).length]));
        expect(heaviest(candidates, by, often).map(({ id }) => id)).toEqual(heaviest(all, by).map(({ id }) => id));
      }),
    );
  });
});

describe('of the matrix', () => {
  const waits = [
    { waiting: 'A', freer: 'B', count: 5 },
    { waiting: 'A', freer: 'own', count: 1 },
    { waiting: 'B', freer: 'C', count: 2 },
    { waiting: 'C', freer: 'B', count: 1 },
    { waiting: 'D', freer: 'outside', count: 2 },
  ];
  const counted = joinWaits(
    ...waits.map(({ waiting, freer, count }) => ({
      ...{ waiting: new Map([[waiting, count]]), freers: new Map([[freer, count]]) },
      pairs: [{ waiting, freer, count }],
    })),
  );

  it('those are drawn that wait most and that are waited for most, and whoever is no agency; the rest is a count', () => {
    expect(matrixOf(counted, 2)).toEqual({ waits: [waits[0], waits[1], waits[2]], outside: 3 });
    expect(matrixOf(counted, 1)).toEqual({ waits: [waits[0], waits[1]], outside: 5 });
    expect(matrixOf(counted)).toEqual({ waits, outside: 0 });
  });

  it('two counts are one, pair by pair', () => {
    const once = { waiting: new Map([['A', 2]]), freers: new Map([['B', 2]]), pairs: [{ waiting: 'A', freer: 'B', count: 2 }] };
    const both = joinWaits(once, counted);
    expect(both.pairs).toEqual([{ waiting: 'A', freer: 'B', count: 7 }, ...waits.slice(1)]);
    expect(both.waiting.get('A')).toBe(8);
    expect(both.freers.get('B')).toBe(8);
  });
});
