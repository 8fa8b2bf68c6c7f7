import { type Arrow, byName, inOrder } from './order.rules.ts';

export interface Longest {
  /** The items of the longest way, the first of them first. */
  chain: string[];
  /** Its working days. */
  days: number;
  /** All that leads to a target, and by how many working days each may grow before the whole does. */
  slack: Map<string, number>;
}

/**
 * The longest way to any of the targets, by working days and, of equally long ones, by items; and what is left to everything else that
 * leads to them.
 * @param daysOf whole working days of an item; 0 where they are not known
 */
export function longestTo(
  targets: ReadonlySet<string>,
  ids: readonly string[],
  arrows: readonly Arrow[],
  daysOf: (id: string) => number,
): Longest {
  const into = new Map<string, string[]>();
  const { order, forward } = inOrder(ids, arrows);
  for (const { from, to } of forward) into.set(to, [...(into.get(to) ?? []), from]);
  const leads = new Set(order.filter((id) => targets.has(id)));
  for (const id of leads) for (const from of into.get(id) ?? []) leads.add(from);
  const before = new Map<string, Way>();
  for (const id of order) {
    if (!leads.has(id)) continue;
    const best = longestOf((into.get(id) ?? []).map((from) => before.get(from)));
    before.set(id, { id, days: daysOf(id) + (best?.days ?? 0), items: 1 + (best?.items ?? 0), from: best });
  }
  const after = new Map<string, number>();
  for (const id of [...order].reverse()) {
    if (!leads.has(id)) continue;
    const here = after.get(id) ?? 0;
    for (const from of into.get(id) ?? []) after.set(from, Math.max(after.get(from) ?? 0, here + daysOf(id)));
  }
  const last = longestOf([...targets].sort(byName).map((id) => before.get(id)));
  const days = last?.days ?? 0;
  const slack = new Map([...leads].map((id) => [id, days - (before.get(id)?.days ?? 0) - (after.get(id) ?? 0)]));
  const chain: string[] = [];
  for (let way = last; way; way = way.from) chain.unshift(way.id);
  return { chain, days, slack };
}

interface Way {
  id: string;
  days: number;
  items: number;
  from: Way | undefined;
}

function longestOf(ways: readonly (Way | undefined)[]): Way | undefined {
  return ways.reduce(
    (best, way) => {
      if (!best || !way) return best ?? way;
      return longer(best, way);
    },
    undefined as Way | undefined,
  );
}

function longer(one: Way, other: Way): Way {
  const sign = other.days - one.days || other.items - one.items || byName(one.id, other.id);
  return sign > 0 ? other : one;
}
