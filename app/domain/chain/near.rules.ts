import { type Arrow, byName } from './order.rules.ts';

/** All that ties lead to from a node, in whatever direction, the nearest first; the node itself is the first of them. */
export function around(from: string, ties: readonly Arrow[]): string[] {
  const beside = besides(ties);
  const found = new Set([from]);
  for (const id of found) for (const next of beside.get(id) ?? []) found.add(next);
  return [...found];
}

/**
 * So many nodes as can be drawn: around one of them where it is named, else around the one with most ties, then around the next that is
 * left, and so on.
 */
export function nearest(ids: readonly string[], ties: readonly Arrow[], most: number, from?: string): string[] {
  if (ids.length <= most) return [...ids];
  const beside = besides(ties);
  const known = new Set(ids);
  const tiesOf = (id: string) => beside.get(id)?.length ?? 0;
  const heads = [...ids].sort((one, other) => tiesOf(other) - tiesOf(one) || byName(one, other));
  const found = new Set<string>();
  for (const head of from && known.has(from) ? [from, ...heads] : heads) {
    if (found.size >= most) break;
    for (const id of around(head, ties)) if (known.has(id) && found.size < most) found.add(id);
  }
  return [...found];
}

function besides(ties: readonly Arrow[]): Map<string, string[]> {
  const beside = new Map<string, string[]>();
  const add = (one: string, other: string) => {
    const there = beside.get(one);
    if (there) there.push(other);
    else beside.set(one, [other]);
  };
  for (const { from, to } of ties) {
    add(from, to);
    add(to, from);
  }
  for (const each of beside.values()) each.sort(byName);
  return beside;
}
