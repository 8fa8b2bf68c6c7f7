/** Which items of a list are ticked, and which was ticked or unticked last by itself. */
export interface Ticks {
  keys: ReadonlySet<string>;
  last?: string;
}

/** One item is ticked or unticked, and with `along` all that lie between the last and it in that list; or all of these are. */
export type Ticked = { item: string; on: boolean; along?: readonly string[] } | { items: readonly string[]; on: boolean };

/** The ticks after one more; the same object where nothing changes. */
export function ticksAfter(ticks: Ticks, ticked: Ticked): Ticks {
  if ('items' in ticked) return set(ticks, ticked.items, ticked.on);
  const { item, on, along = [] } = ticked;
  return { ...set(ticks, between(along, ticks.last, item), on), last: item };
}

function set(ticks: Ticks, items: readonly string[], on: boolean): Ticks {
  if (items.every((item) => ticks.keys.has(item) === on)) return ticks;
  const keys = new Set(ticks.keys);
  for (const item of items) keys[on ? 'add' : 'delete'](item);
  return { ...ticks, keys };
}

/** From one item to the other, whichever stands first; the latter alone where the list lacks one of them. */
function between(list: readonly string[], one: string | undefined, other: string): readonly string[] {
  const ends = [one === undefined ? -1 : list.indexOf(one), list.indexOf(other)];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return from < 0 ? [other] : list.slice(from, to + 1);
}
