import type { ItemType, StateCategory } from '#app/domain/backlog/item.ts';
import { type Problem, Refused } from '#app/domain/errors.ts';

/** An item on its way into a sprint. */
export interface Entrant {
  key: string;
  type: ItemType;
  archived: boolean;
  category: StateCategory;
  /** The sprint it stands in already. */
  standsIn: { number: number; team: string } | null;
}

/** @throws Refused naming each item that cannot be in a sprint, and why */
export function checkEntrants(field: string, entrants: readonly Entrant[]): void {
  const problems = entrants.flatMap((entrant) => problemOf(field, entrant) ?? []);
  if (problems.length > 0) throw new Refused(problems);
}

function problemOf(field: string, { key, type, archived, category, standsIn }: Entrant): Problem | undefined {
  if (type === 'epic') return { field, code: 'sprint_item_epic', values: { key } };
  if (archived) return { field, code: 'sprint_item_archived', values: { key } };
  if (category === 'done') return { field, code: 'sprint_item_done', values: { key } };
  if (standsIn) return { field, code: 'sprint_item_taken', values: { key, ...standsIn } };
  return undefined;
}
