import type { StateCategory } from '#app/domain/backlog/item.ts';

interface StateFacts {
  id: string;
  backlogId: string;
  name: string;
  category: StateCategory;
  position: number;
}

export interface PlannedColumn {
  name: string;
  states: { id: string; drop: boolean }[];
}

/**
 * The columns a new board begins with: one for each state of its first backlog, in their order. A state of a further backlog joins the
 * column of the same name, else the first column of its category, else stands mapped nowhere. The first state of each backlog in a
 * column is where a drop lands.
 */
export function defaultColumns(states: readonly StateFacts[], backlogIds: readonly string[]): PlannedColumn[] {
  const ordered = [...states].sort((a, b) => a.position - b.position);
  const columns = ordered
    .filter((state) => state.backlogId === backlogIds[0])
    .map((state) => ({ name: state.name, category: state.category, members: [state] }));
  for (const backlogId of backlogIds.slice(1)) {
    for (const state of ordered.filter((each) => each.backlogId === backlogId)) {
      const column =
        columns.find(({ name }) => name === state.name) ?? columns.find(({ category }) => category === state.category);
      column?.members.push(state);
    }
  }
  return columns.map(({ name, members }) => ({
    name,
    states: members.map((state) => ({
      id: state.id,
      drop: members.find((other) => other.backlogId === state.backlogId) === state,
    })),
  }));
}
