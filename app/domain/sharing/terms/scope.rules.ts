import { type Classification, upTo } from '#app/domain/classification.ts';
import { refuse } from '#app/domain/errors.ts';
import type { Scope } from '../agreement.ts';

/** Whether a scope is the whole backlog. */
export function isWhole(scope: Scope): boolean {
  return Object.values(scope).every((part) => !part || part.length === 0);
}

/** @throws Refused where a scope asks by name for what the ceiling keeps closed */
export function checkUnderCeiling(scope: Scope, ceiling: Classification): void {
  const above = scope.classifications?.find((each) => !upTo(ceiling).includes(each));
  if (above) throw refuse('classifications', 'scope_above_ceiling', { classification: above, ceiling });
}

/** Whether two scopes are drawn in the same way. */
export function isSameScope(one: Scope, other: Scope): boolean {
  return asText(one) === asText(other);
}

/** Whether whatever is in the first scope is in the second by the way they are drawn. */
export function isWithin(inner: Scope, outer: Scope): boolean {
  const [inside, outside] = [partsOf(inner), partsOf(outer)];
  return outside.every((part, at) => {
    const own = inside[at] ?? [];
    return part.length === 0 || (own.length > 0 && own.every((value) => part.includes(value)));
  });
}

/** Its parts as ids and words, each in order. */
function partsOf({ types = [], classifications = [], labels = [], epics = [] }: Scope): string[][] {
  return [types, classifications, labels.map(({ id }) => id), epics.map(({ id }) => id)].map((part) => [...part].sort());
}

const asText = (scope: Scope) => JSON.stringify(partsOf(scope));
