import { refuse } from '#app/domain/errors.ts';
import type { Standing } from './publication.ts';

interface Facts {
  status: 'waiting' | 'approved' | 'declined' | 'withdrawn';
  showFrom: Date | null;
  shownUntil: Date | null;
  /** Its item is public and not put away; always so for what is no item. */
  open: boolean;
}

/** How a publication stands at a moment; `shown` is what app/domain/reach/public-ones.server.ts lets everybody see. */
export function standingOf({ status, showFrom, shownUntil, open }: Facts, now: Date): Standing {
  if (status !== 'approved') return status;
  if (shownUntil !== null && (shownUntil <= now || (showFrom !== null && shownUntil <= showFrom))) return 'replaced';
  if (!open) return 'held';
  return showFrom !== null && showFrom > now ? 'embargo' : 'shown';
}

interface PublicItem {
  classification: string;
  archivedAt: Date | null;
  dueOn: Date | null;
}

/** @throws Refused unless the item is public, stands in its list, and something was promised for a day */
export function checkItem({ classification, archivedAt, dueOn }: PublicItem): void {
  if (classification !== 'public') throw refuse('thing', 'item_not_public');
  if (archivedAt !== null) throw refuse('thing', 'item_put_away');
  if (dueOn === null) throw refuse('thing', 'nothing_promised');
}

interface Proposal {
  /** Another proposal about the same thing waits. */
  waits: boolean;
  /** What is shown says the same. */
  same: boolean;
  /** The thing is as the preview showed it; undefined where nobody looked. */
  asSeen: boolean | undefined;
  showFrom: Date | null;
  now: Date;
}

/** @throws Refused where there is nothing to propose, or not so */
export function checkProposal({ waits, same, asSeen, showFrom, now }: Proposal): void {
  if (waits) throw refuse('thing', 'publication_waits');
  if (same) throw refuse('thing', 'published_the_same');
  if (asSeen === false) throw refuse('thing', 'changed_since_preview');
  if (showFrom !== null && showFrom <= now) throw refuse('showFrom', 'embargo_past');
}

/** @throws Refused where whoever decides has proposed it: publishing takes two */
export function checkSecondPerson(publication: { proposedById: string }, deciding: string): void {
  if (publication.proposedById === deciding) throw refuse('publication', 'needs_second_person');
}

/** @throws Refused where nothing waits any longer, or what waits may not be shown */
export function checkWaiting({ status, open }: Pick<Facts, 'status' | 'open'>, { toShow }: { toShow: boolean }): void {
  if (status !== 'waiting') throw refuse('publication', 'publication_decided');
  if (toShow && !open) throw refuse('publication', 'item_not_public');
}

/** When what was shown before gives way to a publication that is approved now: on its day, or at once. */
export function givesWayAt({ showFrom }: Pick<Facts, 'showFrom'>, now: Date): Date {
  return showFrom !== null && showFrom > now ? showFrom : now;
}
