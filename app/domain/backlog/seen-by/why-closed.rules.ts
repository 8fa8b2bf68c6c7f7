import { type Classification, upTo } from '#app/domain/classification.ts';
import type { ClosedReason } from './seen-by.ts';

/** What an agreement granted, grants or will grant, and whether this item stands in its scope. */
export interface Granted {
  ceiling: Classification;
  inScope: boolean;
  startsAt: Date;
  endsAt: Date;
}

/** The nearest to opening first: what holds now, what is to come, what is over. */
const order: readonly ClosedReason[] = ['ceiling', 'scope', 'not_yet', 'over'];

/** Why one grant does not open an item of that classification; undefined where it does. */
export function closedBy(
  { ceiling, inScope, startsAt, endsAt }: Granted,
  classification: Classification,
  now: Date,
): ClosedReason | undefined {
  if (endsAt <= now) return 'over';
  if (startsAt > now) return 'not_yet';
  if (!inScope) return 'scope';
  return upTo(ceiling).includes(classification) ? undefined : 'ceiling';
}

/**
 * Of all that an agency was ever granted, the grant that came nearest to opening the item, and why it does not.
 * @returns undefined where one of them opens it, or there is none
 */
export function whyClosed<G extends Granted>(
  grants: readonly G[],
  classification: Classification,
  now: Date,
): { grant: G; why: ClosedReason } | undefined {
  const reasons = grants.map((grant) => ({ grant, why: closedBy(grant, classification, now) }));
  if (reasons.some(({ why }) => why === undefined)) return undefined;
  return reasons
    .flatMap(({ grant, why }) => (why ? [{ grant, why }] : []))
    .sort(
      (one, other) =>
        order.indexOf(one.why) - order.indexOf(other.why) || other.grant.endsAt.getTime() - one.grant.endsAt.getTime(),
    )
    .at(0);
}
