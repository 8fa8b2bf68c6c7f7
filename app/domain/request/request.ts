import type { Names } from '#app/domain/actor.ts';

/** Where a request stands. Open is all but the last four. */
export const requestStates = [
  'asked',
  'acknowledged',
  'questioned',
  'countered',
  'disputed',
  'promised',
  'moving',
  'delivered',
  'accepted',
  'declined',
  'withdrawn',
  'passed_on',
] as const;
export type RequestState = (typeof requestStates)[number];

/** The two sides of a request: the agency that asks, and the one that is asked. */
export const requestSides = ['asker', 'asked'] as const;
export type RequestSide = (typeof requestSides)[number];

/** What can be done to a request, each by one side; the last two by either, and `record` only for an agency that is not here. */
export const requestActs = [
  'acknowledge',
  'promise',
  'counter',
  'ask',
  'dispute',
  'decline',
  'pass_on',
  'move',
  'deliver',
  'answer',
  'accept_counter',
  'refuse_counter',
  'consent',
  'refuse_date',
  'accept',
  'return',
  'withdraw',
  'record',
  'explain',
  'link',
] as const;
export type RequestAct = (typeof requestActs)[number];

/** Lines of the ledger, in the past tense: what was done, and by whom it can have been done. */
const entryActs = [
  'asked',
  'acknowledged',
  'promised',
  'countered',
  'questioned',
  'disputed',
  'declined',
  'passed_on',
  'date_proposed',
  'delivered',
  'answered',
  'counter_accepted',
  'counter_refused',
  'date_consented',
  'date_refused',
  'accepted',
  'returned',
  'withdrawn',
  'explained',
  'freed',
] as const;
export type EntryAct = (typeof entryActs)[number];

/** What an agency that is not here can be said to have answered. */
export const outsideAnswers = ['acknowledged', 'promised', 'declined', 'delivered'] as const;
export type OutsideAnswer = (typeof outsideAnswers)[number];

/** Which requests of a list: asked by us, asked of us. */
export const requestLists = ['ours', 'theirs'] as const;
export type RequestList = (typeof requestLists)[number];

/** Parts of a list: what waits for us, what is open, what is late, what is closed. */
export const requestParts = ['turn', 'open', 'late', 'closed'] as const;
export type RequestPart = (typeof requestParts)[number];

/** Requests on a page. */
export const requestsPageSize = 50;

/** Working days after which a side that is waited for has let it lie: silence accepts nothing. */
export const answerDays = 3;

/** An agency as both sides of a request are shown it; of one that is not here its name alone. */
export interface Party {
  code: string | null;
  names: Names;
}

/** Whose turn it is, and for how many working days it has been. */
export interface Waiting {
  side: RequestSide;
  days: number;
  /** Longer than {@link answerDays}, where the asker is waited for, or where the asked side has said nothing at all. */
  over: boolean;
}

/** The clocks of a request. */
export interface Clocks {
  /** Working days since it was asked, until it was closed. */
  age: number;
  waiting: Waiting | null;
  /** Working days for which the asked side had it in hand after the day; the deliverer's clock stands while a delivery waits. */
  late: { days: number; against: 'promised' | 'needed' };
}

/** A request as a line of a list. */
export interface RequestLine {
  id: string;
  ref: string;
  what: string;
  state: RequestState;
  asker: Party;
  asked: Party;
  /** The reader's side. */
  side: RequestSide;
  neededBy: string;
  promisedOn: string | null;
  askedAt: string;
  clocks: Clocks;
}

/** One line of the ledger, the same for both sides. */
export interface LedgerLine {
  number: number;
  act: EntryAct;
  agency: Party;
  by: string | null;
  at: string;
  /** What was said with it: a reason, a question, an explanation. */
  text: string;
  /** The day that it names: needed by, promised, proposed. */
  day: string | null;
  /** The day that stood before. */
  before: string | null;
  /** What of it was proposed instead. */
  scope: string;
  /** Who answers for the promise. */
  owner: string | null;
  /** Written down by the asker of an agency that is not here. */
  unconfirmed: boolean;
  /** The line that it explains. */
  about: number | null;
}

/** What both sides see alike: what was asked for, all that became of it, the days. */
export interface Ledger {
  ref: string;
  asker: Party;
  asked: Party;
  what: string;
  why: string;
  criteria: string;
  legalBasis: string;
  attached: string;
  /** As it was asked for, and as it stands. */
  firstNeededBy: string;
  neededBy: string;
  /** What of it both agreed on instead. */
  scope: string;
  state: RequestState;
  firstPromisedOn: string | null;
  promisedOn: string | null;
  owner: string | null;
  proposed: { day: string | null; scope: string } | null;
  /** How often a promised day was moved. */
  moved: number;
  deliveredAt: string | null;
  acceptedAt: string | null;
  clocks: Clocks;
  lines: LedgerLine[];
}

/** A request with its ledger, and what of it is the reader's alone. */
export interface RequestPage {
  id: string;
  side: RequestSide;
  ledger: Ledger;
  /** The reader's own item that it hangs on; null where there is none, or the reader does not see it. */
  item: { key: string; title: string; open: boolean } | null;
  /** Not in Hashar yet: it goes as a letter. */
  outside: boolean;
  /** Where it was passed on to, or from, as far as it is the reader's. */
  passed: { id: string; to: Party } | null;
  passedFrom: { id: string | null; by: Party } | null;
  /** The other side's contact desk. */
  desk: string | null;
  acts: RequestAct[];
  colleagues: { id: string; name: string }[];
  agencies: { code: string; names: Names }[];
  today: string;
}
