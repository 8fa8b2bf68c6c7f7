import { type Actor, permits } from '#app/domain/actor.ts';
import { type Classification, classifications } from '#app/domain/classification.ts';
import { NotAllowed } from '#app/domain/errors.ts';
import { access } from './access.ts';
import { opens } from './lowering/lowering.rules.ts';

/** The classifications that a person of this role may give to a new item of a backlog whose default is `from`. */
export function mayClassifyAs(actor: Pick<Actor, 'role'>, from: Classification): Classification[] {
  const lowers = permits(actor, access, 'lower-classification');
  return classifications.filter((to) => lowers || !opens(from, to));
}

/**
 * Lets everyone who writes close a new item further than its backlog says. To make it more open than that is for those who answer for the
 * backlog: nobody has closed it yet, so it takes one.
 * @throws NotAllowed
 */
export function checkClassification(actor: Pick<Actor, 'role'>, from: Classification, to: Classification): void {
  if (!mayClassifyAs(actor, from).includes(to)) throw new NotAllowed('may_not_lower', { role: actor.role });
}
