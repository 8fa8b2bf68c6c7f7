import { refuse } from '#app/domain/errors.ts';

interface Step {
  id: string;
  name: string;
}

/**
 * Where the items of a state go when it is removed; null where it has none.
 * @throws Refused for the last state, where it has items and nobody said where they go, and where they are sent to no state of the backlog
 */
export function destinationOf<S extends Step>(
  state: Step,
  others: readonly S[],
  hasItems: boolean,
  to: string | undefined,
): S | null {
  if (others.length === 0) throw refuse('state', 'last_state', { state: state.name });
  const destination = others.find((other) => other.id === to?.toLowerCase());
  if (to !== undefined && !destination) throw refuse('to', 'unknown_state');
  if (!hasItems) return null;
  if (!destination) throw refuse('to', 'state_has_items', { state: state.name });
  return destination;
}
