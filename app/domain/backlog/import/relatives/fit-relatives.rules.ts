import type { ItemType } from '../../item.ts';
import { typesAbove } from '../../set-parent.rules.ts';

/** What an item is, and what it is a part of: an item's id. */
export interface Standing {
  type: ItemType;
  parent: string | null;
}

export type Wanted = Partial<Standing>;

/**
 * Of new types and new parents, those that can stand together: each item stays a part of one that is larger. Where two do not fit, the
 * parent that was to be new is given up first, then the part's type, then its parent's.
 * @param now how the items stand
 * @param wanted how some of them are to stand
 */
export function fitRelatives(
  now: ReadonlyMap<string, Standing>,
  wanted: ReadonlyMap<string, Wanted>,
): ReadonlyMap<string, Wanted> {
  const left = new Map([...wanted].map(([id, changes]) => [id, { ...changes }]));
  const standing = (id: string): Standing | undefined => {
    const item = now.get(id);
    return item && { ...item, ...left.get(id) };
  };
  const giveUp = (id: string, field: keyof Wanted): boolean => {
    const changes = left.get(id);
    if (changes?.[field] === undefined) return false;
    delete changes[field];
    return true;
  };
  const misfit = () =>
    [...now.keys()].flatMap((id) => {
      const item = standing(id);
      const parent = item?.parent == null ? undefined : standing(item.parent);
      return item?.parent != null && parent && !typesAbove(item.type).includes(parent.type) ? [{ id, parent: item.parent }] : [];
    });
  for (let found = misfit(); found.length > 0; found = misfit()) {
    const given = found.filter(({ id, parent }) => giveUp(id, 'parent') || giveUp(id, 'type') || giveUp(parent, 'type'));
    if (given.length === 0) break;
  }
  return left;
}
