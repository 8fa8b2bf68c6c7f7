import type { PublicPromise } from './public-page.ts';

/** How a promise stands on a day: delivered by its day or after it, still to come, or its day has passed. */
export function keptOf(
  { promisedOn, deliveredOn }: { promisedOn: string; deliveredOn: string | null },
  today: string,
): PublicPromise['kept'] {
  if (deliveredOn !== null) return deliveredOn <= promisedOn ? 'kept' : 'late';
  return promisedOn < today ? 'overdue' : 'open';
}
