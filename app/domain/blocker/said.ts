import type { z } from 'zod';
import type { changeBlockerInput } from './blocker-forms.ts';

/** What was said of a blocker besides its line and who can free it, as its columns hold it; what was not said is left as it is. */
export function saidColumns(said: Omit<z.output<typeof changeBlockerInput>, 'blocker'>) {
  const { neededBy, cause, costPerDay, currency, costSource, criteria, legalBasis, documentState } = said;
  return {
    ...(neededBy !== undefined && { neededBy: new Date(neededBy) }),
    ...(cause !== undefined && { cause }),
    ...(costPerDay !== undefined && { costPerDay, currency: costPerDay === null ? null : (currency ?? 'UZS') }),
    ...(costSource !== undefined && { costSource }),
    ...(criteria !== undefined && { criteria }),
    ...(legalBasis !== undefined && { legalBasis }),
    ...(documentState !== undefined && { documentState }),
  };
}
