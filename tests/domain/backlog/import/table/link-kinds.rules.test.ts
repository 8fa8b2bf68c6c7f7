import { describe, expect, it } from 'vitest';
import { kindOfLink, linksNamed } from '#app/domain/backlog/import/table/link-kinds.rules.ts';

describe('what a link of another tool is here', () => {
  const plain = { word: '', more: '' };

  it.each([
    ['Outward issue link (Blocks)', 'blocks', false],
    ['Inward issue link (Blocks)', 'needs', false],
    ['Внешняя ссылка на задачу (Blocks)', 'blocks', false],
    ['Внутренняя ссылка на задачу (Blocks)', 'needs', false],
    ['Outward issue link (Duplicate)', 'same_as', false],
    ['Inward issue link (Duplicate)', 'same_as', false],
    ['Inward issue link (Relates)', 'relates_to', false],
    ['Outward issue link (Dependency)', 'needs', false],
    ['Inward issue link (Dependency)', 'blocks', false],
    ['Depends On', 'needs', false],
    ['Blocked by', 'needs', false],
    ['Blocks', 'blocks', false],
    ['follows', 'follows', false],
    ['Precedes', 'is_followed_by', false],
    ['simple relation', 'relates_to', false],
    ['Связанные задачи', 'relates_to', false],
    // Ours says less, so what the tool says is kept.
    ['Outward issue link (Cloners)', 'relates_to', true],
    ['Inward issue link (Problem/Incident)', 'relates_to', true],
    ['delayed relation', 'relates_to', true],
  ] as const)('%s: %s', (header, kind, less) => {
    expect(kindOfLink(header, plain)).toEqual({ kind, less });
  });

  it.each([
    ['Blocks', 'blocks', false],
    ['Blocked by', 'needs', false],
    ['Has duplicate', 'same_as', false],
    ['Is duplicate of', 'same_as', false],
    ['Copied to', 'relates_to', true],
  ] as const)('Redmine’s own word in the cell, %s: %s', (word, kind, less) => {
    expect(kindOfLink('Related issues', { word, more: '' })).toEqual({ kind, less });
  });

  it('days of delay are no part of ours, so they are kept', () => {
    expect(kindOfLink('follows', { word: '', more: '2d' })).toEqual({ kind: 'follows', less: true });
  });
});

describe('the items that a cell names', () => {
  it.each([
    ['PAS-3', [['', 'PAS-3', '']]],
    [
      'EPIC-001, EPIC-002',
      [
        ['', 'EPIC-001', ''],
        ['', 'EPIC-002', ''],
      ],
    ],
    [
      'EPIC-001;EPIC-002;',
      [
        ['', 'EPIC-001', ''],
        ['', 'EPIC-002', ''],
      ],
    ],
    ['4 -1d', [['', '4', '-1d']]],
    ['#2', [['', '#2', '']]],
    [
      'Blocks #12, Has duplicate #5',
      [
        ['Blocks', '#12', ''],
        ['Has duplicate', '#5', ''],
      ],
    ],
    [' ; ', []],
  ])('%j', (value, links) => {
    expect(linksNamed(value).map(({ word, key, more }) => [word, key, more])).toEqual(links);
  });
});
