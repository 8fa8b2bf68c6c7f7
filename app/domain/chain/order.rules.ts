/** What stands before what. */
export interface Arrow {
  from: string;
  to: string;
}

/**
 * Nodes so that each stands after all that lead to it, and the arrows that would have to lead back: none, unless somebody tied a circle
 * through what they could not see. Always the same for the same nodes and arrows, in whatever order they are given.
 */
export function inOrder<A extends Arrow>(
  ids: readonly string[],
  arrows: readonly A[],
): { order: string[]; forward: A[]; circular: A[] } {
  const known = new Set(ids);
  const sorted = [...known].sort(byName);
  const outOf = new Map<string, A[]>();
  const waitsFor = new Map(sorted.map((id) => [id, 0]));
  for (const arrow of arrows) {
    if (!known.has(arrow.from) || !known.has(arrow.to)) continue;
    const out = outOf.get(arrow.from);
    if (out) out.push(arrow);
    else outOf.set(arrow.from, [arrow]);
    waitsFor.set(arrow.to, (waitsFor.get(arrow.to) ?? 0) + 1);
  }
  const ready = sorted.filter((id) => waitsFor.get(id) === 0);
  const done = new Set<string>();
  const [order, forward, circular]: [string[], A[], A[]] = [[], [], []];
  let next = 0;
  for (let at = 0; order.length < sorted.length; at += 1) {
    if (at === ready.length) {
      while (done.has(sorted[next] ?? '')) next += 1;
      ready.push(sorted[next] ?? '');
    }
    const id = ready[at] ?? '';
    if (done.has(id)) continue;
    done.add(id);
    order.push(id);
    for (const arrow of outOf.get(id) ?? []) {
      if (done.has(arrow.to)) {
        circular.push(arrow);
        continue;
      }
      forward.push(arrow);
      const left = (waitsFor.get(arrow.to) ?? 0) - 1;
      waitsFor.set(arrow.to, left);
      if (left === 0) ready.push(arrow.to);
    }
  }
  return { order, forward, circular };
}

/** Names in one order everywhere: MOJ-9 before MOJ-10. */
export function byName(one: string, other: string): number {
  return compare.compare(one, other) || (one < other ? -1 : Number(one > other));
}

const compare = new Intl.Collator('en', { numeric: true });
