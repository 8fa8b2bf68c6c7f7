import type { KeptKind } from './item-link.ts';

/** What one tie says before another: of two items which comes first, or which is the whole. */
export interface Step {
  earlier: string;
  later: string;
}

/** The ties that must not lead round in a circle: those that say what comes first, and those that say what is a part. */
export type Relation = 'order' | 'part';

const relations: Partial<Record<KeptKind, Relation>> = { blocks: 'order', follows: 'order', part_of: 'part' };

/** The relation that a kept link stands in; undefined of one that may lead round. */
export function relationOf(kind: KeptKind): Relation | undefined {
  return relations[kind];
}

/** A kept link as a step: what blocks is done first, what follows is done later, a whole stands before its parts. */
export function stepOf({ kind, from, to }: { kind: KeptKind; from: string; to: string }): Step {
  return kind === 'blocks' ? { earlier: from, later: to } : { earlier: to, later: from };
}

/** Steps by the item that they begin at. */
export type StepsFrom = Map<string, string[]>;

/** Adds a step to those that are there. */
export function addStep(steps: StepsFrom, { earlier, later }: Step): void {
  const there = steps.get(earlier);
  if (there) there.push(later);
  else steps.set(earlier, [later]);
}

/** The shortest way from one item to another along steps, both ends included; undefined where none leads there. */
export function wayAlong(steps: StepsFrom, from: string, to: string): string[] | undefined {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const waiting = [from];
  for (const at of waiting) {
    if (at === to) break;
    for (const next of steps.get(at) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      waiting.push(next);
    }
  }
  if (!cameFrom.has(to)) return undefined;
  const way: string[] = [];
  for (let at: string | null | undefined = to; at != null; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
