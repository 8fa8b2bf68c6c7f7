import { describe, expect, it } from 'vitest';
import { idsHere } from '#app/domain/leaving/bring/ids-here.server.ts';
import { withOwnIds } from '#app/domain/leaving/bring/own-ids.rules.ts';
import { parentsFirst } from '#app/domain/leaving/bring/parents-first.rules.ts';
import { itemIdsIn, namedIn } from '#app/domain/leaving/event-names.rules.ts';

const [one, other] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];

describe('what an event names', () => {
  it.each([
    [null, []],
    [{ to: 'MOJ-12', kind: 'blocks' }, ['MOJ-12']],
    [{ deep: [{ item: one }] }, [one]],
    // What somebody wrote is no name.
    [{ text: 'see MOJ-12', title: `about ${one}` }, []],
    [{ estimate: 3, done: true }, []],
  ])('%j', (said, names) => {
    expect(namedIn(said)).toEqual(names);
  });
});

describe('what stands in an event as an item’s id', () => {
  it.each([
    [{ baseline: [{ item: one, points: 3 }, { item: other }] }, [one, other]],
    [{ board: one, item: 'MOJ-12' }, []],
    [{ item: { key: 'MOJ-12', person: one } }, []],
    [null, []],
  ])('%j', (said, ids) => {
    expect(itemIdsIn(said)).toEqual(ids);
  });
});

describe('ids of a file', () => {
  it('become ids of here wherever they stand, also in a mention, and nothing else changes', () => {
    const here = (id: string) => (id === one ? 'ONE' : 'OTHER');
    expect(withOwnIds({ a: one, b: [{ c: `ask @[${other}] and ${one}` }], n: 7, none: null }, here)).toEqual({
      a: 'ONE',
      b: [{ c: `ask @[OTHER] and ${one}` }],
      n: 7,
      none: null,
    });
  });

  it('are the same in every run, in their order of time, and nobody’s choice', () => {
    const here = idsHere('agency', new Map([[other, one]]));
    expect(here(one)).toBe(idsHere('agency', new Map())(one));
    expect(here(one)).not.toBe(one);
    expect(here(one)).not.toBe(idsHere('another agency', new Map())(one));
    expect(here(one)).toMatch(/^01900000-0000-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(here(one).slice(0, 13)).toBe(one.slice(0, 13));
    expect(here(other)).toBe(one);
  });
});

describe('parents', () => {
  it.each([
    [['a>b', 'b>c', 'c>'], 'c b a'],
    [['a>', 'b>a', 'c>a'], 'a b c'],
    [['a>none', 'b>'], 'a b'],
    // No item can be in a ring; a file that says so ends nowhere else.
    [['a>b', 'b>a'], 'b a'],
  ])('of %j come first', (said, order) => {
    const items = said.map((each) => ({ key: each.split('>')[0] ?? '', parent: each.split('>')[1] || null }));
    expect(
      parentsFirst(items)
        .map(({ key }) => key)
        .join(' '),
    ).toBe(order);
  });
});
