import type { Calendars, Turn } from './clocks.rules.ts';
import { clocksOf } from './clocks.rules.ts';
import { isClosed } from './request.rules.ts';
import type { Ledger, LedgerLine, Party, RequestState } from './request.ts';

/** A request as it is kept, days as ISO dates and moments as ISO moments. */
export interface Kept {
  ref: string;
  asker: Party;
  asked: Party;
  what: string;
  why: string;
  criteria: string;
  legalBasis: string;
  attached: string;
  scope: string;
  state: RequestState;
  firstNeededBy: string;
  neededBy: string;
  promisedOn: string | null;
  proposed: { day: string | null; scope: string };
  owner: string | null;
  by: string | null;
  askedAt: string;
}

type Line = LedgerLine & { state: RequestState };

interface Around {
  /** The day of a moment, as the asker's zone has it. */
  dayOf: (moment: string) => string;
  today: string;
  calendars: Calendars;
}

/** The ledger of a request: one and the same for both sides, whoever reads it. */
export function ledgerOf(kept: Kept, entries: readonly Line[], { dayOf, today, calendars }: Around): Ledger {
  const { by, askedAt, proposed, ...said } = kept;
  const first: Line = {
    number: 1,
    act: 'asked',
    state: 'asked',
    agency: kept.asker,
    by,
    at: askedAt,
    text: '',
    day: kept.firstNeededBy,
    before: null,
    scope: '',
    owner: null,
    unconfirmed: false,
    about: null,
  };
  const lines = [first, ...entries];
  const turns = lines.map(({ at, state }): Turn => [dayOf(at), state]);
  // One that was passed on came to whom it is with now when it was.
  const passing = entries.find(({ act, state }) => act === 'passed_on' && state === 'asked');
  const cameOn = dayOf(passing?.at ?? askedAt);
  const last = (state: RequestState) => lines.findLast((line) => line.act === state)?.at ?? null;
  return {
    ...said,
    firstPromisedOn: lines.find(({ act }) => act === 'promised')?.day ?? null,
    proposed: proposed.day === null && proposed.scope === '' ? null : proposed,
    moved: lines.filter(({ act }) => act === 'date_consented').length,
    // A delivery that was returned is none.
    deliveredAt: kept.state === 'delivered' || isClosed(kept.state) ? last('delivered') : null,
    acceptedAt: kept.state === 'accepted' ? last('accepted') : null,
    clocks: clocksOf({ turns, cameOn, neededBy: kept.neededBy, promisedOn: kept.promisedOn, today }, calendars),
    lines: lines.map(({ state: _state, ...line }) => line),
  };
}
