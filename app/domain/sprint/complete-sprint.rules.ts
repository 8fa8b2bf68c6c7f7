import type { StateCategory } from '#app/domain/backlog/item.ts';
import type { Outcome } from './sprint.ts';

/** What is in a sprint when it is completed. */
export interface Remaining {
  key: string;
  category: StateCategory;
  archived: boolean;
}

export interface Asked {
  item: string;
  outcome: Exclude<Outcome, 'done'>;
  points?: number | null;
}

/**
 * What becomes of each item: what is done is done whatever was asked; what is archived goes nowhere and counts as given back; the others
 * as was asked for them, else as for all the rest.
 */
export function outcomesOf<T extends Remaining>(
  remaining: readonly T[],
  asked: readonly Asked[],
  rest: 'next' | 'backlog',
): { item: T; outcome: Outcome; points: number | null }[] {
  const byKey = new Map(asked.map((each) => [each.item.toUpperCase(), each]));
  return remaining.map((item) => {
    if (item.category === 'done') return { item, outcome: 'done', points: null };
    if (item.archived) return { item, outcome: 'backlog', points: null };
    const { outcome = rest, points = null } = byKey.get(item.key) ?? {};
    return { item, outcome, points };
  });
}
