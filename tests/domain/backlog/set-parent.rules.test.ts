import { expect, test } from 'vitest';
import type { ItemType } from '#app/domain/backlog/item.ts';
import { checkParent, checkType, typesAbove } from '#app/domain/backlog/set-parent.rules.ts';

const item = (id: string, type: ItemType, backlogId = 'b') => ({ id, key: id, type, backlogId });

test.each<[ItemType, ItemType[]]>([
  ['epic', []],
  ['story', ['epic']],
  ['task', ['epic', 'story']],
  ['bug', ['epic', 'story']],
])('a %s may be a part of %j', (type, above) => {
  expect(typesAbove(type)).toEqual(above);
});

test('a part belongs to a larger one of the same backlog', () => {
  expect(() => checkParent(item('S', 'story'), item('E', 'epic'), ['E'])).not.toThrow();
  expect(() => checkParent(item('E', 'epic'), item('S', 'story'), ['S'])).toThrow();
  expect(() => checkParent(item('S', 'story'), item('E', 'epic', 'c'), ['E'])).toThrow();
});

test('nothing is above itself, even where types would let it', () => {
  expect(() => checkParent(item('T', 'task'), item('E', 'epic'), ['E', 'T'])).toThrow();
});

test('a type stays below the parent and above the parts', () => {
  expect(() => checkType('story', item('E', 'epic'), [item('T', 'task')])).not.toThrow();
  expect(() => checkType('epic', item('E', 'epic'), [])).toThrow();
  expect(() => checkType('task', null, [item('T', 'task')])).toThrow();
});
