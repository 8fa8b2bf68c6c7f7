import { describe, expect, it } from 'vitest';
import type { KnownItem } from '#app/domain/backlog/import/known-item.ts';
import { fitRelatives, type Standing, type Wanted } from '#app/domain/backlog/import/relatives/fit-relatives.rules.ts';
import { planRelatives } from '#app/domain/backlog/import/relatives/plan-relatives.rules.ts';
import type { StagedItem } from '#app/domain/backlog/import/staged.ts';
import type { ItemType } from '#app/domain/backlog/item.ts';

describe('types and parents that stand together', () => {
  const now = new Map<string, Standing>([
    ['E', { type: 'epic', parent: null }],
    ['S', { type: 'story', parent: 'E' }],
    ['T', { type: 'task', parent: 'S' }],
    ['F', { type: 'task', parent: null }],
  ]);

  it.each<[string, Record<string, Wanted>, Record<string, Wanted>]>([
    ['a type that fits both ways', { S: { type: 'story' }, F: { type: 'bug' } }, { S: { type: 'story' }, F: { type: 'bug' } }],
    ['a part that would be as large as what it is a part of', { T: { type: 'story' } }, { T: {} }],
    ['one that would be as small as its part', { S: { type: 'task' } }, { S: {} }],
    [
      'both together where the whole line moves',
      { S: { type: 'epic', parent: null }, T: { type: 'story' } },
      { S: { type: 'epic', parent: null }, T: { type: 'story' } },
    ],
    ['a parent that is no larger', { F: { parent: 'T' } }, { F: {} }],
    [
      'a parent that becomes large enough',
      { T: { type: 'story', parent: null }, F: { parent: 'T' } },
      { T: { type: 'story', parent: null }, F: { parent: 'T' } },
    ],
    [
      'a parent that stays small, since it is still a part itself',
      { T: { type: 'story' }, F: { parent: 'T' } },
      { T: {}, F: {} },
    ],
    ['no longer a part of anything', { T: { parent: null } }, { T: { parent: null } }],
  ])('%s', (_name, wanted, fits) => {
    expect(Object.fromEntries(fitRelatives(now, new Map(Object.entries(wanted))))).toEqual(fits);
  });
});

const staged = (id: string, changes: Partial<StagedItem>): StagedItem => ({
  id,
  row: 2,
  title: id,
  description: '',
  list: '',
  archived: false,
  dueOn: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: null,
  labels: [],
  members: [],
  checklists: [],
  comments: [],
  attachments: [],
  moves: [],
  ...changes,
});

interface Then {
  type?: ItemType;
  parent?: string | null;
}

/** An item that is there: as the file had it, and as it is now by its letter. */
function known(id: string, said: Then, now: { type: ItemType; parent: string | null | undefined }): [string, KnownItem] {
  const { title, description, list, archived, dueOn, labels, members } = staged(id, {});
  const base = { title, description, state: 'S', archived, dueOn, estimate: null };
  return [
    id,
    {
      id: `I${id}`,
      key: `MOJ-${id}`,
      said: { title, description, list, archived, dueOn, labels, members, ...said },
      now: { ...base, ...now },
    },
  ];
}

const epic = known('e', { type: 'epic', parent: null }, { type: 'epic', parent: null });
const story = known('s', { type: 'story', parent: null }, { type: 'story', parent: null });

describe('type and parent of a row read again', () => {
  const there = (...items: [string, KnownItem][]) => ({ items: new Map([epic, story, ...items]), relatives: new Map() });
  const told = (item: StagedItem, ...items: [string, KnownItem][]) =>
    planRelatives([item], there(...items))
      .verdicts.get(item.id)
      ?.map(({ field, what }) => `${field} ${what}`);

  it.each<[string, Then, { type: ItemType; parent: string | null | undefined }, Then, string[]]>([
    ['as they were', { type: 'task', parent: 'e' }, { type: 'task', parent: 'Ie' }, { type: 'task', parent: 'e' }, []],
    [
      'another type',
      { type: 'task', parent: null },
      { type: 'task', parent: null },
      { type: 'bug', parent: null },
      ['type taken'],
    ],
    [
      'a type changed here too',
      { type: 'task', parent: null },
      { type: 'story', parent: null },
      { type: 'bug', parent: null },
      ['type kept'],
    ],
    [
      'a type changed here to the same',
      { type: 'task', parent: null },
      { type: 'bug', parent: null },
      { type: 'bug', parent: null },
      [],
    ],
    [
      'a type changed here alone',
      { type: 'task', parent: null },
      { type: 'bug', parent: null },
      { type: 'task', parent: null },
      ['type edited'],
    ],
    [
      'a parent now',
      { type: 'task', parent: null },
      { type: 'task', parent: null },
      { type: 'task', parent: 's' },
      ['parent taken'],
    ],
    [
      'another parent',
      { type: 'task', parent: 'e' },
      { type: 'task', parent: 'Ie' },
      { type: 'task', parent: 's' },
      ['parent taken'],
    ],
    [
      'no parent any more',
      { type: 'task', parent: 'e' },
      { type: 'task', parent: 'Ie' },
      { type: 'task', parent: null },
      ['parent taken'],
    ],
    [
      'a parent changed here too',
      { type: 'task', parent: 'e' },
      { type: 'task', parent: null },
      { type: 'task', parent: 's' },
      ['parent kept'],
    ],
    [
      'a parent that is no larger',
      { type: 'story', parent: null },
      { type: 'story', parent: null },
      { type: 'story', parent: 's' },
      ['parent unfit'],
    ],
    [
      'a type no smaller than its parent’s',
      { type: 'task', parent: 's' },
      { type: 'task', parent: 'Is' },
      { type: 'epic', parent: 's' },
      ['type unfit'],
    ],
    ['a file that said nothing of either', {}, { type: 'task', parent: null }, { type: 'bug', parent: 's' }, []],
    ['a file that says nothing of either now', { type: 'task', parent: 'e' }, { type: 'task', parent: 'Ie' }, {}, []],
    [
      'a parent that is hidden from the reader',
      { type: 'task', parent: 'x' },
      { type: 'task', parent: undefined },
      { type: 'task', parent: 's' },
      [],
    ],
  ])('%s', (_name, then, now, is, verdicts) => {
    expect(told(staged('a', is), known('a', then, now))).toEqual(verdicts);
  });

  it('what does not fit is not remembered as said, so that it is looked at again', () => {
    const part = known('a', { type: 'task', parent: 'e' }, { type: 'task', parent: 'Ie' });
    const large = known('b', { type: 'story', parent: null }, { type: 'story', parent: null });
    const own = known('c', { type: 'task', parent: 'b' }, { type: 'task', parent: 'Ib' });
    const rows = [
      staged('a', { type: 'task', parent: 'c' }),
      staged('b', { type: 'task', parent: null }),
      staged('c', { type: 'task', parent: 'b' }),
    ];
    const { items, verdicts } = planRelatives(rows, there(part, large, own));
    expect([...verdicts.values()].flat()).toEqual([
      { field: 'parent', what: 'unfit' },
      { field: 'type', what: 'unfit' },
    ]);
    expect(items.map(({ type, parent }) => [type, parent])).toEqual([
      ['task', 'e'],
      ['story', null],
      ['task', 'b'],
    ]);
  });

  it('a parent that comes later in the file, or came before, is tied; one that is too small is told', () => {
    const rows = [
      staged('a', { type: 'task', parent: 'b' }),
      staged('b', { type: 'story', parent: 'e' }),
      staged('c', { type: 'story', parent: 's' }),
    ];
    const { items, problems } = planRelatives(rows, there());
    expect(items.map(({ id, parent }) => [id, parent])).toEqual([
      ['a', 'b'],
      ['b', 'e'],
      ['c', null],
    ]);
    expect(problems).toEqual([{ row: 2, kind: 'row', name: 'c', code: 'parent_not_larger', values: { parent: 's' } }]);
  });
});
