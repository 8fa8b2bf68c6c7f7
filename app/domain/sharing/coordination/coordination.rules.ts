import { classifications } from '#app/domain/classification.ts';
import { refuse } from '#app/domain/errors.ts';
import type { CoordinationTerms } from './coordination.ts';

/** What of the terms lets the coordinator see more than before, or by another right: the field of each. Empty: they only narrow. */
export function widenings(before: CoordinationTerms, after: CoordinationTerms): string[] {
  return [
    ...(after.shows.every((field) => before.shows.includes(field)) ? [] : ['shows']),
    ...(classifications.indexOf(after.ceiling) > classifications.indexOf(before.ceiling) ? ['ceiling'] : []),
    ...(after.legalBasis === before.legalBasis ? [] : ['legalBasis']),
    ...(after.startsAt < before.startsAt ? ['start'] : []),
    ...(after.endsAt > before.endsAt ? ['end'] : []),
  ];
}

/** @throws Refused where nothing differs */
export function checkDiffers(before: CoordinationTerms, after: CoordinationTerms): void {
  if (widenings(before, after).length === 0 && widenings(after, before).length === 0) throw refuse('', 'terms_unchanged');
}
