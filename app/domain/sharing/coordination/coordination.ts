import type { Classification } from '#app/domain/classification.ts';
import type { AgreementState, Party, Side, Signed, VersionKind } from '../agreement.ts';

/** What of an agency's blockers its terms may show to a coordinator, besides who waits for whom, for how long, and why by kind. */
export const coordinationFields = ['item', 'line', 'responsible', 'cost', 'request', 'inside'] as const;
export type CoordinationField = (typeof coordinationFields)[number];

/** How far terms may reach. What is restricted is named to nobody outside. */
export const coordinationCeilings = ['public', 'internal', 'shared'] as const satisfies readonly Classification[];

/** What one agency accepts that a coordinator sees of its blockers. */
export interface CoordinationTerms {
  shows: CoordinationField[];
  ceiling: Classification;
  legalBasis: string;
  startsAt: Date;
  endsAt: Date;
}

/** A version of the terms as both sides are shown it. Days are of the zone of the agency that is seen; the end is the last day. */
export interface CoordinationVersionLine {
  number: number;
  kind: VersionKind;
  by: Side;
  byName: string | null;
  at: string;
  shows: CoordinationField[];
  ceiling: Classification;
  legalBasis: string;
  start: string;
  end: string;
  note: string;
  signed: { owner: Signed | null; partner: Signed | null };
  standsAt: string | null;
  declined: { at: string; reason: string } | null;
}

/** How the terms between one's agency and another stand; `id` is null where there are none yet. The owner is the agency that is seen. */
export interface CoordinationLine {
  id: string | null;
  other: Party;
  /** The side that one acts for. */
  side: Side;
  state: AgreementState | null;
  waitsFor: Side | null;
  shows: CoordinationField[];
  end: string | null;
}

/** What an agency that coordinates sees of one's own open blockers; `terms` is null where it sees counts alone. */
export interface SeenByCoordinator {
  coordinator: Party;
  terms: { id: string; shows: CoordinationField[]; end: string; legalBasis: string } | null;
  shown: number;
  sealed: number;
}
