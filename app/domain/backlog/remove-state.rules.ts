import { refuse } from '#app/domain/errors.ts';

interface Step {
  id: string;
  name: string;
  category: string;
  position: number;
}

/**
 * Where the items of a state go when it is removed: to the state that was named for them, else to the nearest of its category. Whoever
 * removes it has to name one only for items that they see, so that being asked tells nobody of others.
 * @throws Refused for the last state, where its remover sees items in it and did not say where they go, and where they are sent to no
 * state of the backlog
 */
export function destinationOf<S extends Step>(state: Step, others: readonly S[], seesItems: boolean, to: string | undefined): S {
  const named = others.find((other) => other.id === to?.toLowerCase());
  const nearest = nearestOf(state, others);
  if (!nearest) throw refuse('state', 'last_state', { state: state.name });
  if (to !== undefined && !named) throw refuse('to', 'unknown_state');
  if (seesItems && !named) throw refuse('to', 'state_has_items', { state: state.name });
  return named ?? nearest;
}

/** The state that stands nearest in the workflow, of the same category where there is one. */
export function nearestOf<S extends Step>(state: Step, others: readonly S[]): S | undefined {
  return [...others].sort((one, two) => farness(state, one) - farness(state, two))[0];
}

/** A state of the same category is nearer than any other. */
function farness(state: Step, other: Step): number {
  return Math.abs(other.position - state.position) + (other.category === state.category ? 0 : 1_000_000);
}
