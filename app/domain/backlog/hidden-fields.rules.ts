import { hides, type Terms } from '#app/domain/reach/terms.ts';
import type { Named } from './backlog.ts';

/** An item's estimate and people as its terms show them: what they hide is left empty, wherever an item is shown. */
export function asShown<T extends { estimate: number | null; assignees: Named[] }>(item: T, terms: Terms | null): T {
  return {
    ...item,
    ...(hides(terms, 'estimates') && { estimate: null }),
    ...(hides(terms, 'assignees') && { assignees: [] }),
  };
}
