import { refuse } from '#app/domain/errors.ts';

interface Step {
  id: string;
  name: string;
}

/**
 * Where the items of a state go when it is removed; null where it has none.
 * @throws Refused for the last state, and where it has items and nobody said where they go
 */
export function destinationOf(state: Step, others: readonly Step[], hasItems: boolean, to: string | undefined): Step | null {
  if (others.length === 0) throw refuse('state', 'last_state', { state: state.name });
  if (!hasItems) return null;
  if (to === undefined) throw refuse('to', 'state_has_items', { state: state.name });
  const destination = others.find((other) => other.id === to.toLowerCase());
  if (!destination) throw refuse('to', 'unknown_state');
  return destination;
}
