import { classifications } from '#app/domain/classification.ts';
import { type Problem, Refused, refuse } from '#app/domain/errors.ts';
import { levels, type Terms } from '../agreement.ts';
import { isSameScope, isWithin } from './scope.rules.ts';

/** What of the terms lets the partner have more than before: the field of each. */
export function widenings(before: Terms, after: Terms): string[] {
  return [
    ...(levels.indexOf(after.level) > levels.indexOf(before.level) ? ['level'] : []),
    ...(classifications.indexOf(after.ceiling) > classifications.indexOf(before.ceiling) ? ['ceiling'] : []),
    ...(isWithin(after.scope, before.scope) ? [] : ['scope']),
    ...(before.hides.every((field) => after.hides.includes(field)) ? [] : ['hides']),
    ...(after.escalates && !before.escalates ? ['escalates'] : []),
    ...(after.startsAt < before.startsAt ? ['start'] : []),
    ...(after.endsAt > before.endsAt ? ['end'] : []),
  ];
}

/** @throws Refused where the terms widen something, which needs the other side, or change nothing */
export function checkNarrows(before: Terms, after: Terms): void {
  const wider = widenings(before, after);
  if (wider.length > 0) throw new Refused(wider.map((field): Problem => ({ field, code: 'widening_needs_both' })));
  if (isSame(before, after)) throw refuse('', 'terms_unchanged');
}

/** Whether nothing differs. */
export function isSame(before: Terms, after: Terms): boolean {
  return (
    before.level === after.level &&
    before.ceiling === after.ceiling &&
    before.escalates === after.escalates &&
    before.startsAt.getTime() === after.startsAt.getTime() &&
    before.endsAt.getTime() === after.endsAt.getTime() &&
    String([...before.hides].sort()) === String([...after.hides].sort()) &&
    isSameScope(before.scope, after.scope)
  );
}
