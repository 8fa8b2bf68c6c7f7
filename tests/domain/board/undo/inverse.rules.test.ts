import { describe, expect, it } from 'vitest';
import { inverseOf, isStill, type Standing } from '#app/domain/board/undo/inverse.rules.ts';

const now: Standing = {
  state: 'done',
  dueOn: '2026-11-30',
  estimate: 3,
  type: 'story',
  parent: 'MOJ-1',
  archived: false,
  textVersion: 4,
};

describe('inverseOf', () => {
  it.each([
    [
      'item.moved',
      { board: 'b', column: 'ready', after: 'MOJ-2', state: 's1' },
      { board: 'b', column: 'done', state: 's2' },
      [
        {
          command: 'move-item',
          input: { board: 'b', column: 'ready', after: 'MOJ-2' },
          otherwise: { board: 'b', column: 'ready', position: 'top' },
        },
        { command: 'change-state', input: { state: 's1' } },
      ],
    ],
    [
      'item.moved',
      { board: 'b', column: 'ready', after: null, state: 's1' },
      { state: 's2' },
      [
        {
          command: 'move-item',
          input: { board: 'b', column: 'ready', position: 'top' },
          otherwise: { board: 'b', column: 'ready', position: 'top' },
        },
        { command: 'change-state', input: { state: 's1' } },
      ],
    ],
    [
      'item.moved, from where no column took it',
      { board: 'b', column: null, state: 's1' },
      { state: 's2' },
      [{ command: 'change-state', input: { state: 's1' } }],
    ],
    ['item.moved', { state: 's1' }, { state: 's2' }, [{ command: 'change-state', input: { state: 's1' } }]],
    [
      'item.ranked',
      { after: 'MOJ-2' },
      { after: null },
      [{ command: 'rerank-item', input: { after: 'MOJ-2' }, otherwise: { position: 'top' } }],
    ],
    [
      'item.ranked',
      { board: 'b', column: 'c', after: 'MOJ-2' },
      { board: 'b', column: 'c', after: null },
      [
        {
          command: 'move-item',
          input: { board: 'b', column: 'c', after: 'MOJ-2' },
          otherwise: { board: 'b', column: 'c', position: 'top' },
        },
      ],
    ],
    ['item.due_date_set', { dueOn: null }, { dueOn: '2026-12-01' }, [{ command: 'set-due-date', input: { dueOn: null } }]],
    ['item.estimate_set', { estimate: 2 }, { estimate: 5 }, [{ command: 'set-estimate', input: { estimate: 2 } }]],
    ['item.type_set', { type: 'bug' }, { type: 'task' }, [{ command: 'set-type', input: { type: 'bug' } }]],
    ['item.parent_set', { parent: null }, { parent: 'MOJ-1' }, [{ command: 'set-parent', input: { parent: null } }]],
    ['item.archived', null, null, [{ command: 'restore-item', input: {} }]],
    ['item.restored', null, null, [{ command: 'archive-item', input: {} }]],
    [
      'item.text_edited',
      { title: 'Was', description: 'then' },
      { title: 'Is', description: 'now', textVersion: 4 },
      [{ command: 'edit-item-text', input: { title: 'Was', description: 'then', textVersion: 4 } }],
    ],
    ['item.assigned', null, { person: 'p' }, [{ command: 'unassign-item', input: { person: 'p' } }]],
    ['item.unassigned', { person: 'p' }, null, [{ command: 'assign-item', input: { person: 'p' } }]],
    ['item.unassigned, a bare name', { person: null, name: 'Somebody' }, null, []],
    ['item.labelled', null, { label: 'l' }, [{ command: 'unlabel-item', input: { label: 'l' } }]],
    ['item.unlabelled', { label: 'l' }, null, [{ command: 'label-item', input: { label: 'l' } }]],
    ['comment.added', null, null, []],
  ])('%s %j', (name, old, made, steps) => {
    expect(inverseOf({ name: name.split(',')[0] ?? '', old, new: made })).toEqual(steps);
  });
});

describe('isStill', () => {
  it.each([
    ['item.moved', { state: 'done' }, true],
    ['item.moved', { state: 'doing' }, false],
    ['item.due_date_set', { dueOn: '2026-11-30' }, true],
    ['item.due_date_set', { dueOn: null }, false],
    ['item.estimate_set', { estimate: 3 }, true],
    ['item.estimate_set', { estimate: 2 }, false],
    ['item.type_set', { type: 'bug' }, false],
    ['item.parent_set', { parent: null }, false],
    ['item.archived', null, false],
    ['item.restored', null, true],
    ['item.text_edited', { textVersion: 4 }, true],
    ['item.text_edited', { textVersion: 3 }, false],
    ['item.labelled', { label: 'l' }, true],
  ])('%s %j: %s', (name, made, still) => {
    expect(isStill({ name, old: null, new: made }, now)).toBe(still);
  });
});
