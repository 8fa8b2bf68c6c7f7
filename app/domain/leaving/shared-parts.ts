import type { Classification } from '#app/domain/classification.ts';
import type { Forms } from '#app/domain/glossary/term.ts';
import type { Content } from '#app/domain/publication/publication.ts';
import type { Side, VersionLine } from '#app/domain/sharing/agreement.ts';

/**
 * `shared.json`: agreements, orders of the agency's own, what its teams took onto their boards, what waits for a second person, proposals and
 * requests.
 */
export interface SharedPart {
  /** Both those on its own backlogs and those by which it is a partner. */
  agreements: FileAgreement[];
  /** Keys of the items that the reader saw, the most important first; what came later stands at the end in the joint order. */
  ownOrders: { backlog: string; items: string[] }[];
  placements: { board: string; item: string; by: string; at: string }[];
  /** Requests to open an item to more people, which wait. */
  lowerings: { id: string; item: string; from: Classification; to: Classification; why: string; by: string; at: string }[];
  /** Both those that the agency made, whose `from` is its code, and those made to it. */
  proposals: FileProposal[];
  /** Both those that the agency made, whose `from` is its code, and those made to it. */
  requests: FileRequest[];
  /** What coordinators are shown of the agency's blockers, and what it is shown of others' as one. Told, and not brought in again: it takes two. */
  coordinations: FileCoordination[];
}

export interface FileCoordination {
  id: string;
  /** The codes of the agency that is seen and of the one that coordinates. */
  of: string;
  coordinator: string;
  endedAt: string | null;
  endedReason: string;
  versions: {
    number: number;
    kind: string;
    shows: string[];
    ceiling: Classification;
    legalBasis: string;
    startsAt: string;
    endsAt: string;
    note: string;
    /** The code of the agency that offered it. */
    by: string;
    standsAt: string | null;
    declinedReason: string;
  }[];
}

export interface FileAgreement {
  id: string;
  backlog: string;
  /** Codes of the two agencies; no partner where one that is not here was invited. */
  owner: string;
  partner: string | null;
  invited: string | null;
  createdAt: string;
  /** Of terms that are drawn by a scope also the keys of the items that fell in, of those that the reader sees. */
  versions: (Omit<VersionLine, 'byName'> & { items: string[] | null })[];
  revoked: { at: string; by: Side; reason: string } | null;
}

export interface FileProposal {
  id: string;
  backlog: string;
  /** The code of the agency that made it. */
  from: string;
  state: string;
  createdAt: string;
  decidedAt: string | null;
  reason: string;
  /** What came of it; null where nothing did, or it is not the reader's to see. */
  item: string | null;
  /** `by` is null for people of the other side. */
  versions: { number: number; title: string; description: string; by: string | null; at: string }[];
  messages: { kind: string; text: string; by: string | null; at: string }[];
}

export interface FileRequest {
  id: string;
  ref: string;
  from: string;
  /** The code of the agency that is asked, or the name of one that is not here. */
  to: string;
  state: string;
  what: string;
  why: string;
  criteria: string;
  legalBasis: string;
  attached: string;
  firstNeededBy: string;
  neededBy: string;
  /** What both agreed on instead. */
  scope: string;
  promisedOn: string | null;
  /** The agency's own, where the reader sees it. */
  item: string | null;
  /** `by` is null for people of the other side. */
  by: string | null;
  askedAt: string;
  ledger: {
    number: number;
    act: string;
    agency: string;
    by: string | null;
    at: string;
    text: string;
    day: string | null;
    dayBefore: string | null;
    scope: string;
    unconfirmed: boolean;
    about: number | null;
  }[];
}

/** `glossaries.json`: the agency's own glossaries, and its meanings of terms that stand in those of others. */
export interface GlossariesPart {
  terms: FileTerm[];
  elsewhere: FileTerm[];
}

export interface FileTerm {
  id: string;
  /** Prefix of the backlog whose glossary it stands in, or the programme. */
  backlog: string | null;
  programme: { id: string; name: string } | null;
  forms: Forms;
  createdAt: string;
  /** Agencies by code; `by` is null for people of another. */
  meanings: {
    agency: string;
    language: string;
    text: string;
    source: { document: string; article: string; address: string };
    version: number;
    by: string | null;
    at: string;
  }[];
  questions: { agency: string; by: string | null; at: string; closedAt: string | null; answer: string | null; note: string }[];
}

/** `publications.json`: what everybody was shown or is to be, with what it said. */
export interface PublicationsPart {
  publications: {
    id: string;
    /** One of the three. */
    service: string | null;
    objective: string | null;
    item: string | null;
    status: string;
    content: Content;
    /** Not closed since by what happened to its item. */
    open: boolean;
    proposedBy: string;
    proposedAt: string;
    showFrom: string | null;
    shownUntil: string | null;
    decidedBy: string | null;
    decidedAt: string | null;
    reason: string | null;
    withdrawnBy: string | null;
    withdrawnAt: string | null;
  }[];
}

/** `blockers.json`: what holds or held up the agency's own items. */
export interface BlockersPart {
  blockers: {
    id: string;
    item: string;
    cause: string;
    line: string;
    /** Who can free it, one of four: ids of a person or a team, the code of another agency, or a name. */
    person: string | null;
    team: string | null;
    agency: string | null;
    party: string | null;
    neededBy: string;
    raisedAt: string;
    /** People are null where they are another agency's. */
    raisedBy: string | null;
    /** A decimal number as text. */
    costPerDay: string | null;
    currency: string | null;
    costSource: string;
    criteria: string;
    legalBasis: string;
    documentState: string | null;
    /** The funding line that it waits for, of a programme that the agency leads; missing in files of before it was kept. */
    funding?: string | null;
    /** Key of the item that it waits for. */
    waitsFor: string | null;
    pausedSince: string | null;
    freedAt: string | null;
    freedBy: string | null;
    freedHow: string;
    pauses: { id: string; since: string; until: string | null; reason: string; by: string | null }[];
  }[];
}
