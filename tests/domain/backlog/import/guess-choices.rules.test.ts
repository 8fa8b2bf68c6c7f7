import { describe, expect, it } from 'vitest';
import { guessCategory, guessChoices, type Known } from '#app/domain/backlog/import/guess-choices.rules.ts';

describe('what a list’s name says of the work in it', () => {
  it.each([
    ['To Do', 'to_do'],
    ['Backlog', 'to_do'],
    ['Ideas', 'to_do'],
    ['TODO', 'to_do'],
    ['NOTES', 'to_do'],
    ['Doing', 'doing'],
    ['in Progress', 'doing'],
    ['Code review', 'doing'],
    ['Testing', 'doing'],
    ['В работе', 'doing'],
    ['На проверке', 'doing'],
    ['Jarayonda', 'doing'],
    ['Текширувда', 'doing'],
    ['Done', 'done'],
    ['Completed', 'done'],
    ['2015-07-07 Release', 'done'],
    ['Готово', 'done'],
    ['Bajarildi', 'done'],
    ['Тайёр', 'done'],
    ['К выполнению', 'to_do'],
    ['Lab', 'to_do'],
  ] as const)('%s: %s', (name, category) => {
    expect(guessCategory(name, false)).toBe(category);
  });

  it('of a list that was put away it says done, unless its name says otherwise', () => {
    expect(guessCategory('Sprint 1', true)).toBe('done');
    expect(guessCategory('Doing', true)).toBe('doing');
  });
});

describe('what lists and members become unless somebody says otherwise', () => {
  const lists = [
    { id: 'l1', name: 'Ready', archived: false },
    { id: 'l2', name: ' ready ', archived: false },
    { id: 'l3', name: 'Check', archived: false },
  ];
  const members = [
    { id: 'm1', name: 'Laylo Yusupova', username: 'laylo' },
    { id: 'm2', name: 'L. Y.', username: 'sardor' },
    { id: 'm3', name: 'Aziz Karimov', username: '' },
    { id: 'm4', name: 'Nobody Here', username: 'nobody' },
  ];
  const nothing: Known = { states: [], people: [], before: { states: new Map(), people: new Map() }, empty: false };
  const people = [
    { id: 'p1', name: 'laylo  yusupova', email: 'l@moj.example' },
    { id: 'p2', name: 'Sardor Olimov', email: 'sardor@moj.example' },
    { id: 'p3', name: 'Aziz Karimov', email: 'a@moj.example' },
    { id: 'p4', name: 'Aziz Karimov', email: 'b@moj.example' },
  ];

  it('a state of the same name, for one list only; else a new one', () => {
    const known = { ...nothing, states: [{ id: 's1', name: 'READY' }] };
    expect(guessChoices({ lists, members: [] }, known).lists).toEqual({
      l1: { state: 's1', category: 'to_do' },
      l2: { state: null, category: 'to_do' },
      l3: { state: null, category: 'doing' },
    });
  });

  it('what the list became before, which no other list of the same name takes', () => {
    const known = {
      ...nothing,
      states: [
        { id: 's1', name: 'Ready' },
        { id: 's2', name: 'Check' },
      ],
      before: {
        states: new Map([
          ['l3', 's1'],
          ['l2', 'removed since'],
        ]),
        people: new Map(),
      },
    };
    const { l1, l2, l3 } = guessChoices({ lists, members: [] }, known).lists;
    expect([l1?.state, l2?.state, l3?.state]).toEqual([null, null, 's1']);
  });

  it('the one person of that name or username; nobody where there are two; who was chosen before', () => {
    const before = {
      states: new Map(),
      people: new Map([
        ['m4', 'p3'],
        ['m1', 'left since'],
      ]),
    };
    expect(guessChoices({ lists: [], members }, { ...nothing, people, before }).members).toEqual({
      m1: 'p1',
      m2: 'p2',
      m3: null,
      m4: 'p3',
    });
  });
});
