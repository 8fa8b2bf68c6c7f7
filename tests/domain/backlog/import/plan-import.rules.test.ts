import { describe, expect, it } from 'vitest';
import type { Before } from '#app/domain/backlog/import/before.ts';
import { type KnownItem, saidOf } from '#app/domain/backlog/import/known-item.ts';
import { planImport } from '#app/domain/backlog/import/plan-import.rules.ts';
import type { StagedImport, StagedItem } from '#app/domain/backlog/import/staged.ts';

const item = (changes: Partial<StagedItem> = {}): StagedItem => ({
  id: 'card',
  row: 1,
  title: 'One',
  description: 'Text',
  list: 'todo',
  archived: false,
  dueOn: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: null,
  labels: ['law'],
  members: ['laylo'],
  checklists: [{ id: 'k', name: 'K', entries: [{ id: 'e', text: 'Ask', done: false }] }],
  comments: [{ id: 'c', by: null, name: 'N', at: '2026-01-01T00:00:00.000Z', text: 'Said' }],
  attachments: [{ id: 'a', name: 'A', url: 'https://a.example' }],
  moves: [],
  ...changes,
});

const states = new Map([
  ['todo', 'S1'],
  ['doing', 'S2'],
]);

const file = (...items: StagedItem[]): StagedImport => ({ name: 'Board', lists: [], labels: [], members: [], items });

/** The backlog as the first run left it, with what people have changed since. */
function left(now: Partial<KnownItem['now']> = {}, texts: { entry?: string; done?: boolean; comment?: string } = {}): Before {
  const said = saidOf(item());
  const standing = { title: 'One', description: 'Text', state: 'S1', archived: false, dueOn: null, estimate: null };
  const here = { ...standing, type: 'task' as const, parent: null, ...now };
  return {
    items: new Map([['card', { id: 'I', key: 'MOJ-1', said, now: here }]]),
    states,
    checklists: new Map([['k', 'I']]),
    entries: new Map([
      ['e', { id: 'E', item: 'I', said: 'Ask', now: texts.entry ?? 'Ask', saidDone: false, done: texts.done ?? false }],
    ]),
    comments: new Map([['c', { id: 'C', item: 'I', said: 'Said', now: texts.comment ?? 'Said' }]]),
    attachments: new Set(['a']),
    links: new Set(),
    linked: new Set(),
    elsewhere: new Set(),
    relatives: new Map(),
  };
}

const told = (plan: ReturnType<typeof planImport>) => plan.changes.map(({ field, what }) => `${field} ${what}`);

describe('a file read again', () => {
  it('as it was makes nothing and tells nothing', () => {
    expect(planImport(file(item()), left(), states)).toEqual({
      create: [],
      change: [],
      links: [],
      problems: [],
      changes: [],
      same: 1,
    });
  });

  it('makes what is new in it, once', () => {
    const plan = planImport(file(item(), item({ id: 'other' })), left(), states);
    expect(plan.create.map(({ id }) => id)).toEqual(['other']);
    expect(plan.same).toBe(1);
  });

  it('tells what is no longer in it, and leaves it', () => {
    const plan = planImport(file(), left(), states);
    expect(plan.changes).toEqual([{ key: 'MOJ-1', title: 'One', field: 'item', what: 'gone' }]);
    expect(plan.change).toEqual([]);
  });

  it.each([
    ['title', { title: 'Two' }, 'title'],
    ['description', { description: 'Other' }, 'description'],
    ['list', { list: 'doing' }, 'state'],
    ['archived', { archived: true }, 'archived'],
    ['due date', { dueOn: '2026-05-01' }, 'dueOn'],
  ] as const)('its other %s is taken over', (_name, changes, field) => {
    const plan = planImport(file(item(changes)), left(), states);
    expect(plan.change[0]?.fields).toEqual([field]);
    expect(told(plan)).toEqual([`${field} taken`]);
  });

  it.each([
    ['title', { title: 'Two' }, { title: 'Three' }, 'title'],
    ['list', { list: 'doing' }, { state: 'S9' }, 'state'],
    ['archived', { archived: true, title: 'One' }, { archived: true }, undefined],
    ['due date', { dueOn: '2026-05-01' }, { dueOn: '2026-06-01' }, 'dueOn'],
  ] as const)('its other %s is not taken over where people have changed it here', (_name, inFile, here, field) => {
    const plan = planImport(file(item(inFile)), left(here), states);
    expect(plan.change.flatMap((change) => change.fields)).toEqual([]);
    expect(told(plan)).toEqual(field ? [`${field} kept`] : []);
  });

  it('what people changed here alone is told, and stays', () => {
    const plan = planImport(file(item()), left({ title: 'Ours', state: 'S2' }), states);
    expect(told(plan)).toEqual(['title edited', 'state edited']);
    expect(plan.same).toBe(1);
  });

  it('a list that became another state this time moves its items along', () => {
    const plan = planImport(file(item({ list: 'new' })), left(), new Map([...states, ['new', 'S3']]));
    expect(plan.change[0]?.fields).toEqual(['state']);
  });

  it('labels and people that are new or gone in it are added or taken off, others are left', () => {
    const [change] = planImport(file(item({ labels: ['green'], members: ['laylo', 'aziz'] })), left(), states).change;
    expect(change?.labels).toEqual({ add: ['green'], remove: ['law'] });
    expect(change?.members).toEqual({ add: ['aziz'], remove: [] });
  });

  it('new comments, entries, checklists and links are added', () => {
    const more = item();
    const entries = [...(more.checklists[0]?.entries ?? []), { id: 'e2', text: 'New', done: true }];
    const comment = { id: 'c2', by: null, name: 'N', at: more.createdAt, text: 'More' };
    const again = item({
      checklists: [
        { id: 'k', name: 'K', entries },
        { id: 'k2', name: 'K2', entries: [] },
      ],
      comments: [...more.comments, comment],
      attachments: [...more.attachments, { id: 'a2', name: 'B', url: 'https://b.example' }],
    });
    const plan = planImport(file(again), left(), states);
    expect(plan.change[0]).toMatchObject({
      checklists: [{ id: 'k2' }],
      entries: [{ checklist: 'k', entries: [{ id: 'e2' }] }],
      comments: [{ id: 'c2' }],
      attachments: [{ id: 'a2' }],
      ticks: [],
    });
    expect(told(plan)).toEqual(['checklists taken', 'comments taken', 'attachments taken']);
  });

  const ticked = item({ checklists: [{ id: 'k', name: 'K', entries: [{ id: 'e', text: 'Ask', done: true }] }] });

  it('an entry that is ticked in it is ticked here, its own text staying', () => {
    expect(planImport(file(ticked), left(), states).change[0]?.ticks).toEqual([{ id: 'e', text: 'Ask', done: true }]);
    expect(planImport(file(ticked), left({}, { entry: 'Ask twice' }), states).change[0]?.ticks).toEqual([
      { id: 'e', text: 'Ask twice', done: true },
    ]);
  });

  it('a comment changed in it is changed here, unless it was changed here', () => {
    const said = item({ comments: [{ id: 'c', by: null, name: 'N', at: '2026-01-01T00:00:00.000Z', text: 'Said otherwise' }] });
    expect(planImport(file(said), left(), states).change[0]?.texts).toEqual([{ id: 'c', text: 'Said otherwise' }]);
    expect(planImport(file(said), left({}, { comment: 'Ours' }), states).change).toEqual([]);
  });
});
