import type { Before } from '../before.ts';
import type { KnownItem } from '../known-item.ts';
import { cut } from '../loose-json.rules.ts';
import type { ImportProblem, StagedItem } from '../staged.ts';
import { fitRelatives, type Standing, type Wanted } from './fit-relatives.rules.ts';

type Field = 'type' | 'parent';
type Known = Pick<Before, 'items' | 'relatives'>;
export type RelativeVerdict = { field: Field; what: 'taken' | 'kept' | 'edited' | 'unfit' };

/**
 * Which items take over the type and the parent that the file gives them now, as far as they fit with each other and with what is there.
 * The items come back with the parents that they can have; `verdicts` are of those that are there, by the file's ids.
 */
export function planRelatives(
  items: readonly StagedItem[],
  before: Known,
): { items: StagedItem[]; verdicts: ReadonlyMap<string, RelativeVerdict[]>; problems: ImportProblem[] } {
  const { now, wanted, verdicts, placeOf } = wantedOf(items, before);
  const fit = fitRelatives(now, wanted);
  const problems: ImportProblem[] = [];
  const settled = items.map((item) => {
    const known = before.items.get(item.id);
    const got = fit.get(known?.id ?? item.id) ?? {};
    const given = verdicts
      .get(item.id)
      ?.map((each) => (each.what === 'taken' && got[each.field] === undefined ? unfit(each) : each));
    if (given) verdicts.set(item.id, given);
    // What did not fit is not said to be, so that it is looked at again the next time.
    const refused = (field: Field) => given?.some((each) => each.field === field && each.what === 'unfit');
    const typed = refused('type') ? { ...item, type: known?.said.type } : item;
    if (item.parent == null) return typed;
    if (refused('parent')) return { ...typed, parent: known?.said.parent ?? null };
    if (!known && placeOf(item.parent) && !got.parent)
      problems.push({
        row: item.row,
        kind: 'row',
        name: cut(item.title, 80),
        code: 'parent_not_larger',
        values: { parent: item.parent },
      });
    return { ...typed, parent: placeOf(item.parent) && (known || got.parent) ? item.parent : null };
  });
  return { items: settled, verdicts, problems };
}

/** How everything stands, how the file would have it, and whose word each type and parent of what is there is. */
function wantedOf(items: readonly StagedItem[], before: Known) {
  const place = new Map(items.map((item) => [item.id, before.items.get(item.id)?.id ?? item.id]));
  const placeOf = (id: string | null | undefined) => (id == null ? null : (place.get(id) ?? before.items.get(id)?.id ?? null));
  const now = new Map<string, Standing>(before.relatives);
  for (const { id, now: is } of before.items.values()) now.set(id, { type: is.type, parent: is.parent ?? null });
  const wanted = new Map<string, Wanted>();
  const verdicts = new Map<string, RelativeVerdict[]>();
  for (const item of items) {
    const known = before.items.get(item.id);
    const is = { type: item.type, parent: item.parent === undefined ? undefined : placeOf(item.parent) };
    if (!known) {
      now.set(item.id, { type: item.type ?? 'task', parent: null });
      if (is.parent) wanted.set(item.id, { parent: is.parent });
      continue;
    }
    const found = verdictsOf(known, is, placeOf);
    verdicts.set(item.id, found);
    const taken = found.filter(({ what }) => what === 'taken').map(({ field }) => [field, is[field]]);
    wanted.set(known.id, Object.fromEntries(taken));
  }
  return { now, wanted, verdicts, placeOf };
}

function unfit({ field }: RelativeVerdict): RelativeVerdict {
  return { field, what: 'unfit' };
}

/** Whose type and whose parent an item has; a file that said nothing of one, now or then, has no word in it. */
function verdictsOf(
  { said: then, now }: KnownItem,
  is: Partial<Record<Field, string | null>>,
  placeOf: (id: string | null | undefined) => string | null,
): RelativeVerdict[] {
  const was = { type: then.type, parent: then.parent === undefined ? undefined : placeOf(then.parent) };
  return (['type', 'parent'] as const).flatMap((field): RelativeVerdict[] => {
    const [here, before, said] = [now[field], was[field], is[field]];
    if (here === undefined || before === undefined || said === undefined) return [];
    if (said === before) return here === before ? [] : [{ field, what: 'edited' }];
    if (here === before) return [{ field, what: 'taken' }];
    return here === said ? [] : [{ field, what: 'kept' }];
  });
}
