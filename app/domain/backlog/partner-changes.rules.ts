import { NotAllowed, refuse } from '#app/domain/errors.ts';
import { type HiddenField, hides, type Terms } from '#app/domain/reach/terms.ts';

/**
 * What a partner is not shown it does not change either: that nothing came of it would say what it was.
 * @throws NotAllowed
 */
export function checkShown(terms: Terms | null, field: HiddenField): void {
  if (hides(terms, field)) throw new NotAllowed('partner_not_shown');
}

/**
 * A partner names its own people, where it is shown who is named. To name somebody on a restricted item lets them see it: that is for
 * its owner alone.
 * @throws NotAllowed
 */
export function checkNames(terms: Terms | null, { classification }: { classification: string }): void {
  checkShown(terms, 'assignees');
  if (terms !== null && classification === 'restricted') throw new NotAllowed('partner_names_restricted');
}

/**
 * To name a partner's person lets them see a restricted item, as far as the agreed ceiling and scope reach. What they see without that is
 * the partner's to give out among its own people.
 * @throws Refused
 */
export function checkNamesPartner(
  met: { wouldSee: boolean; agency: string } | null,
  { classification }: { classification: string },
): void {
  if (met === null) return;
  const values = { agency: met.agency };
  if (classification !== 'restricted') throw refuse('person', 'partner_names_itself', values);
  if (!met.wouldSee) throw refuse('person', 'named_beyond_terms', values);
}
