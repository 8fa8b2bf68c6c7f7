import type { Recorded } from '#app/domain/activity/fact.ts';
import type { CoordinationNoticeKind } from './notice.ts';

/** A fact about coordination terms, and the agencies whose coordinators and administrators it concerns. */
interface CoordinationConcern {
  event: string;
  coordination: string;
  kind: CoordinationNoticeKind;
  agencies: readonly string[];
}

const kindOf: Readonly<Record<string, CoordinationNoticeKind>> = {
  'coordination.offered': 'coordination_offered',
  'coordination.accepted': 'coordination_accepted',
  'coordination.declined': 'coordination_declined',
  'coordination.change_offered': 'coordination_change_offered',
  'coordination.narrowed': 'coordination_narrowed',
  'coordination.ended': 'coordination_ended',
  'coordination.ending': 'coordination_ending',
};

/**
 * What of these facts concerns whom: the side that did it knows already; what time does is told to both. Terms that were ended before they
 * ever held were an offer.
 */
export function coordinationConcernsOf(facts: readonly Recorded[], acting: string | null): CoordinationConcern[] {
  return facts.flatMap(({ id, name, subjectId, agencies = [], old }) => {
    const kind = kindOf[name];
    if (!kind) return [];
    const told = kind === 'coordination_ended' && isOffer(old) ? 'coordination_withdrawn' : kind;
    return [{ event: id, coordination: subjectId, kind: told, agencies: agencies.filter((agency) => agency !== acting) }];
  });
}

function isOffer(old: unknown): boolean {
  const { state } = (old ?? {}) as { state?: unknown };
  return state === 'offered' || state === 'sent_back' || state === 'declined';
}
