import { freerTyped } from '#app/domain/blocker/blocker.rules.ts';
import type { FreerChoice } from '#app/domain/blocker/blocker.ts';
import { numberOrNull, orNull } from '../backlog/typed.ts';

type Values = Record<string, string>;

/** What a form said of a blocker, as the command takes it; a field that the form has not is not said. */
export function blockerTyped(values: Values, choices: readonly FreerChoice[]): Record<string, unknown> {
  const {
    freer = '',
    line,
    neededBy,
    cause,
    costPerDay,
    currency,
    costSource,
    linked,
    criteria,
    legalBasis,
    documentState,
    funding,
  } = values;
  const named = freerTyped(freer, choices);
  return {
    ...(named && { [named.kind]: named.id }),
    ...(line !== undefined && { line }),
    ...(neededBy && { neededBy }),
    ...(cause && { cause }),
    ...(costPerDay !== undefined && { costPerDay: numberOrNull(costPerDay) }),
    ...(currency && { currency }),
    ...(costSource !== undefined && { costSource }),
    ...(linked !== undefined && { linked: orNull(linked.trim()) }),
    ...(criteria !== undefined && { criteria }),
    ...(legalBasis !== undefined && { legalBasis }),
    ...(documentState !== undefined && { documentState: orNull(documentState) }),
    ...(funding !== undefined && { funding: orNull(funding) }),
  };
}
