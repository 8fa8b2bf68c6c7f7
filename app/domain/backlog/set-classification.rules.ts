import { type Actor, permits } from '#app/domain/actor.ts';
import { type Classification, classifications } from '#app/domain/classification.ts';
import { NotAllowed } from '#app/domain/errors.ts';
import { access } from './access.ts';

/** Whether `to` lets more people learn of an item than `from` does. */
function opens(from: Classification, to: Classification): boolean {
  return classifications.indexOf(to) < classifications.indexOf(from);
}

/** The classifications that a person of this role may give to an item that now has `from` (or whose backlog's default it is). */
export function mayClassifyAs(actor: Pick<Actor, 'role'>, from: Classification): Classification[] {
  const lowers = permits(actor, access, 'lower-classification');
  return classifications.filter((to) => lowers || !opens(from, to));
}

/**
 * Lets everyone who writes close an item further; opening it to more people is for those who answer for the backlog.
 * @throws NotAllowed
 */
export function checkClassification(actor: Pick<Actor, 'role'>, from: Classification, to: Classification): void {
  if (!mayClassifyAs(actor, from).includes(to)) throw new NotAllowed('may_not_lower', { role: actor.role });
}
