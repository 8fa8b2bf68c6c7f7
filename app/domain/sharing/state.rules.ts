import type { AgreementState, Side, VersionKind } from './agreement.ts';

/** What of a version decides how an agreement stands. */
export interface VersionFacts {
  number: number;
  kind: VersionKind;
  startsAt: Date;
  endsAt: Date;
  standsAt: Date | null;
  declinedAt: Date | null;
  ownerAcceptedAt: Date | null;
  partnerAcceptedAt: Date | null;
}

export interface Standing<V> {
  state: AgreementState;
  /** The terms that hold now, or will, or held last. */
  current: V | null;
  /** The terms that wait for the side that has not accepted them. */
  pending: V | null;
  waitsFor: Side | null;
}

/** How an agreement stands at a moment. `versions` in their order. */
export function standingOf<V extends VersionFacts>(
  { revokedAt, versions }: { revokedAt: Date | null; versions: readonly V[] },
  now: Date,
): Standing<V> {
  const last = versions.at(-1);
  const current = termsAt(versions, now);
  const pending = !revokedAt && last && !last.standsAt && !last.declinedAt ? last : null;
  const waitsFor = pending ? (pending.ownerAcceptedAt ? 'partner' : 'owner') : null;
  return { state: stateOf(revokedAt, current, pending, now), current, pending, waitsFor };
}

function stateOf<V extends VersionFacts>(
  revokedAt: Date | null,
  current: V | null,
  pending: V | null,
  now: Date,
): AgreementState {
  if (revokedAt) return 'revoked';
  if (current) return now < beginOf(current) ? 'accepted' : now < current.endsAt ? 'in_force' : 'ended';
  if (!pending) return 'declined';
  return pending.kind === 'answer' ? 'sent_back' : 'offered';
}

/** Of the versions that stand, the last that has begun; else the one that begins next. */
function termsAt<V extends VersionFacts>(versions: readonly V[], now: Date): V | null {
  const standing = versions.filter(({ standsAt }) => standsAt !== null);
  const newest = standing.at(-1) ?? null;
  const begun = standing.findLast((version) => beginOf(version) <= now) ?? null;
  if (!begun || !newest) return newest;
  // Between the end of what held and the start of what follows, it waits for its start.
  return begun !== newest && begun.endsAt <= now ? newest : begun;
}

/** When the terms begin to hold: at their start, but not before both agreed. */
export function beginOf({ startsAt, standsAt }: Pick<VersionFacts, 'startsAt' | 'standsAt'>): Date {
  return standsAt && standsAt > startsAt ? standsAt : startsAt;
}
