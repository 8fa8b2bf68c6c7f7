import { refuse } from '#app/domain/errors.ts';
import { type ItemType, itemTypes } from './item.ts';

const size: Record<ItemType, number> = { epic: 0, story: 1, task: 2, bug: 2 };

/** The types that an item of this type may be a part of. An epic is a part of nothing. */
export function typesAbove(type: ItemType): ItemType[] {
  return itemTypes.filter((other) => size[other] < size[type]);
}

interface Parent {
  key: string;
  type: ItemType;
  backlogId: string;
}

/** @throws Refused unless the parent is of a larger type and of the same backlog; so, and by `line`, no item is above itself */
export function checkParent(
  item: { id: string; type: ItemType; backlogId: string },
  parent: Parent,
  line: readonly string[],
): void {
  if (parent.backlogId !== item.backlogId) throw refuse('parent', 'parent_elsewhere', { key: parent.key });
  if (!typesAbove(item.type).includes(parent.type)) {
    throw refuse('parent', 'parent_too_small', { key: parent.key, type: item.type, parentType: parent.type });
  }
  if (line.includes(item.id)) throw refuse('parent', 'parent_loop', { key: parent.key });
}

/**
 * A part of something in another backlog is tied to it by a link; within one backlog it has its parent for that.
 * @throws Refused within one backlog, or where the whole is of a smaller type than the part
 */
export function checkPartOf(part: Omit<Parent, 'key'>, whole: Parent): void {
  if (part.backlogId === whole.backlogId) throw refuse('to', 'part_of_here', { key: whole.key });
  if (size[whole.type] > size[part.type])
    throw refuse('to', 'parent_too_small', { key: whole.key, type: part.type, parentType: whole.type });
}

/** @throws Refused where the new type would be no larger than a part's, or no smaller than the parent's */
export function checkType(
  type: ItemType,
  parent: Omit<Parent, 'backlogId'> | null,
  parts: readonly Omit<Parent, 'backlogId'>[],
): void {
  if (parent && !typesAbove(type).includes(parent.type)) {
    throw refuse('type', 'type_not_below', { key: parent.key, type, parentType: parent.type });
  }
  const part = parts.find((each) => !typesAbove(each.type).includes(type));
  if (part) throw refuse('type', 'type_not_above', { key: part.key, type, partType: part.type });
}
