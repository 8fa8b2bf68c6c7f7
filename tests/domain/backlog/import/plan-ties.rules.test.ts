import { describe, expect, it } from 'vitest';
import type { KnownItem } from '#app/domain/backlog/import/known-item.ts';
import { planTies } from '#app/domain/backlog/import/links/plan-ties.rules.ts';
import { type StagedItem, type StagedTie, tieId } from '#app/domain/backlog/import/staged.ts';

const item = (id: string, description = '') => ({ id, row: 2, title: `Title ${id}`, description }) as StagedItem;
const tie = (from: string, kind: StagedTie['kind'], to: string, changes: Partial<StagedTie> = {}): StagedTie => ({
  row: 2,
  from,
  to,
  kind,
  said: `Link: ${to}`,
  less: false,
  ...changes,
});

/** What is there: items by the file's ids, links that an import made, and links that are kept. */
function there({ items = [], links = [], linked = [] }: { items?: string[]; links?: string[]; linked?: string[] } = {}) {
  return {
    items: new Map(items.map((id) => [id, { id: `I${id}` } as KnownItem])),
    links: new Set(links),
    linked: new Set(linked),
    elsewhere: new Set(['X9']),
  };
}

const both = [item('a'), item('b')];
const linksOf = (ties: StagedTie[], before = there()) =>
  planTies({ items: both, ties }, before).links.map(({ from, kind, to }) => `${from} ${kind} ${to}`);

describe('links of a file', () => {
  it.each<[string, StagedTie[], string[]]>([
    ['one', [tie('a', 'blocks', 'b')], ['a blocks b']],
    ['named on both ends, once', [tie('a', 'blocks', 'b'), tie('b', 'needs', 'a')], ['a blocks b']],
    ['round in a circle, all but the one that closes it', [tie('a', 'blocks', 'b'), tie('a', 'follows', 'b')], ['a blocks b']],
    [
      'to each other both ways where that is no order, two',
      [tie('a', 'relates_to', 'b'), tie('a', 'same_as', 'b')],
      ['a relates_to b', 'a same_as b'],
    ],
    ['that have to do with both, once', [tie('a', 'relates_to', 'b'), tie('b', 'relates_to', 'a')], ['a relates_to b']],
    ['of two kinds, two', [tie('a', 'relates_to', 'b'), tie('a', 'blocks', 'b')], ['a relates_to b', 'a blocks b']],
    ['to what is not there, none', [tie('a', 'blocks', 'z')], []],
    ['to another backlog of ours, where it is seen', [tie('a', 'blocks', 'OTH-1', { elsewhere: 'X9' })], ['a blocks OTH-1']],
    ['to another backlog, where it is not', [tie('a', 'blocks', 'OTH-2', { elsewhere: 'X8' })], []],
  ])('%s', (_name, ties, links) => {
    expect(linksOf(ties)).toEqual(links);
  });

  it('to what an earlier import brought', () => {
    expect(linksOf([tie('a', 'blocks', 'z')], there({ items: ['z'] }))).toEqual(['a blocks z']);
  });

  it('that close a circle with what is here stay as text, and are told', () => {
    const before = there({ items: ['a', 'b'], linked: ['blocks Ia Iz', 'blocks Iz Ib'] });
    const plan = planTies({ items: [item('b', 'Said.')], ties: [tie('b', 'blocks', 'a')] }, before);
    expect(plan.links).toEqual([]);
    expect(plan.items[0]?.description).toBe('Said.\n\n- Link: a');
    expect(plan.problems).toMatchObject([{ code: 'link_loop', values: { to: 'a' } }]);
  });

  it('are not made twice, nor again once they were taken away here', () => {
    const named = tie('b', 'needs', 'a');
    expect(linksOf([named], there({ items: ['a', 'b'], linked: ['blocks Ia Ib'] }))).toEqual([]);
    expect(linksOf([named], there({ items: ['a', 'b'], links: [tieId(tie('a', 'blocks', 'b'))] }))).toEqual([]);
  });

  it('whose other end is not there stay as text, and are told by row', () => {
    const plan = planTies({ items: [item('a', 'Said.')], ties: [tie('a', 'blocks', 'z', { row: 7 })] }, there());
    expect(plan.items[0]?.description).toBe('Said.\n\n- Link: z');
    expect(plan.problems).toEqual([{ row: 7, kind: 'row', name: 'Title a', code: 'link_not_here', values: { to: 'z' } }]);
  });

  it('of which ours say less keep the tool’s own words beside', () => {
    const { items, links, problems } = planTies({ items: both, ties: [tie('a', 'relates_to', 'b', { less: true })] }, there());
    expect(items.map(({ description }) => description)).toEqual(['- Link: b', '']);
    expect([links.length, problems.length]).toEqual([1, 0]);
  });

  it('of an item that is hidden are neither made nor told', () => {
    const gone = planTies({ items: [item('a')], ties: [tie('h', 'blocks', 'a')] }, there());
    expect([gone.links, gone.problems]).toEqual([[], []]);
    const made = planTies(
      { items: [item('a')], ties: [tie('a', 'blocks', 'h')] },
      there({ links: [tieId(tie('a', 'blocks', 'h'))] }),
    );
    expect([made.links, made.problems, made.items[0]?.description]).toEqual([[], [], '']);
  });

  it('in a long description the text gives way, not the line', () => {
    const long = planTies({ items: [item('a', 'x'.repeat(20_000))], ties: [tie('a', 'blocks', 'z')] }, there());
    expect(long.items[0]?.description).toHaveLength(20_000);
    expect(long.items[0]?.description.endsWith('- Link: z')).toBe(true);
    expect(long.problems.map(({ code }) => code)).toContain('description_long');
  });
});
