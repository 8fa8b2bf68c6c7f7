/** What is told of the ladder, about an item that is held up or about a request, in the same catalogue. */
export const escalationNoticeKinds = [
  'escalation_sent',
  'escalation_drafted',
  'escalation_announced',
  'escalation_skipped',
] as const;
export type EscalationNoticeKind = (typeof escalationNoticeKinds)[number];

/** What can concern somebody, in the words of the catalogue `inbox:kind.<kind>`. */
export const noticeKinds = [
  'mention',
  'comment',
  'assigned',
  'due',
  'done',
  'placed',
  'taken_off',
  'lowering_asked',
  'lowering_confirmed',
  'lowering_declined',
  'lowering_fell',
  'blocker_named',
  'blocker_raised',
  'blocker_date',
  'blocker_freed',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What can become of an agreement, in the same catalogue. */
export const agreementNoticeKinds = [
  'agreement_offered',
  'agreement_sent_back',
  'agreement_accepted',
  'agreement_declined',
  'agreement_change_offered',
  'agreement_renewal_offered',
  'agreement_narrowed',
  'agreement_revoked',
  'agreement_ending',
] as const;
export type AgreementNoticeKind = (typeof agreementNoticeKinds)[number];

/** What can become of coordination terms, in the same catalogue. */
export const coordinationNoticeKinds = [
  'coordination_offered',
  'coordination_accepted',
  'coordination_declined',
  'coordination_change_offered',
  'coordination_narrowed',
  'coordination_ended',
  'coordination_ending',
  'coordination_withdrawn',
] as const;
export type CoordinationNoticeKind = (typeof coordinationNoticeKinds)[number];

/** What can become of a proposal, in the same catalogue. */
export const proposalNoticeKinds = [
  'proposal_made',
  'proposal_revised',
  'proposal_answered',
  'proposal_withdrawn',
  'proposal_asked',
  'proposal_accepted',
  'proposal_declined',
  'proposal_duplicate',
] as const;
export type ProposalNoticeKind = (typeof proposalNoticeKinds)[number];

/** What can become of a publication, in the same catalogue. */
export const publicationNoticeKinds = [
  'publication_proposed',
  'publication_approved',
  'publication_declined',
  'publication_withdrawn',
] as const;
export type PublicationNoticeKind = (typeof publicationNoticeKinds)[number];

/** What can become of a request, in the same catalogue. */
export const requestNoticeKinds = [
  'request_asked',
  'request_acknowledged',
  'request_promised',
  'request_countered',
  'request_questioned',
  'request_disputed',
  'request_declined',
  'request_passed_on',
  'request_date_proposed',
  'request_delivered',
  'request_answered',
  'request_counter_accepted',
  'request_counter_refused',
  'request_date_consented',
  'request_date_refused',
  'request_accepted',
  'request_returned',
  'request_withdrawn',
  'request_explained',
  'request_freed',
] as const;
export type RequestNoticeKind = (typeof requestNoticeKinds)[number];

/** Much that had waited already when the ladder first looked: told in one. */
export const gatheredKind = 'ladder_gathered';

/** Notices on a page of the inbox. */
export const inboxPageSize = 50;

/** A notice as its reader is shown it. */
export type NoticeLine = Told & About;

/**
 * What it is about: an item, an agreement on a backlog, coordination terms with another agency, what is proposed for a backlog, what is shown
 * to everybody, or a request; the others are null.
 */
type About =
  | (AboutNothing<never> & { kind: typeof gatheredKind; waits: number })
  | (AboutNothing<'item'> & { kind: NoticeKind | EscalationNoticeKind; item: AboutItem })
  | (AboutNothing<'agreement'> & { kind: AgreementNoticeKind; agreement: { id: string; prefix: string; backlog: string } })
  | (AboutNothing<'coordination'> & { kind: CoordinationNoticeKind; coordination: { id: string; code: string; name: string } })
  | (AboutNothing<'proposal'> & { kind: ProposalNoticeKind; proposal: { id: string; prefix: string; title: string } })
  | (AboutNothing<'publication'> & { kind: PublicationNoticeKind; publication: { id: string; prefix: string; title: string } })
  | (AboutNothing<'request'> & {
      kind: RequestNoticeKind | EscalationNoticeKind;
      request: { id: string; ref: string; what: string };
    });

interface AboutItem {
  key: string;
  title: string;
  /** Everybody may read it. */
  open: boolean;
  /** The blocker that it tells of, where it is answered. */
  blocker: string | null;
}

type AboutNothing<But> = Record<
  Exclude<'item' | 'agreement' | 'coordination' | 'proposal' | 'publication' | 'request', But>,
  null
>;

interface Told {
  id: string;
  /** When it happened. */
  at: string;
  read: boolean;
  /** Who did it; null for somebody unknown here, and for what time did. */
  by: string | null;
  /** The beginning of what was said, where it is about a comment that still stands; or what holds an item up. */
  said: string | null;
  /** The day by which it is due now, by which a blocker is needed away, or on which an agreement ends; null where the day was taken away, or it is about something else. */
  dueOn: string | null;
  /** Of a step of the ladder: how many working days it has waited, and whom it names. */
  waited: { days: number; to: string | null } | null;
}
