import { Conflict, NotAllowed } from '#app/domain/errors.ts';
import type { EntryAct, OutsideAnswer, RequestAct, RequestSide, RequestState } from './request.ts';

/** How a request stands: its state, whether a day is promised, whether the asked agency is one that is not here. */
export interface Standing {
  state: RequestState;
  promised: boolean;
  outside: boolean;
}

/** Where it lies again once what was asked in between is answered: with the asked side, which has promised or not yet. */
const resting = ({ promised }: Standing): RequestState => (promised ? 'promised' : 'acknowledged');

interface Rule {
  by: RequestSide | 'either';
  /** The states in which it can be done. */
  from: readonly RequestState[];
  /** Only while nothing is promised, or only once something is. */
  promised?: boolean;
  to: (standing: Standing) => RequestState;
}

/** Nothing is promised yet, and the asked side may still choose. */
const unpromised = ['asked', 'acknowledged', 'questioned', 'countered', 'disputed'] as const;
const open = [...unpromised, 'promised', 'moving', 'delivered'] as const;
const all = [...open, 'accepted', 'declined', 'withdrawn', 'passed_on'] as const;
const to = (state: RequestState) => () => state;
const same = ({ state }: Standing) => state;

/** Who may do what in which state, and where it leads. What is not here cannot be done. */
const rules: Record<RequestAct, Rule> = {
  acknowledge: { by: 'asked', from: ['asked'], to: to('acknowledged') },
  promise: { by: 'asked', from: unpromised, promised: false, to: to('promised') },
  counter: { by: 'asked', from: unpromised, promised: false, to: to('countered') },
  ask: { by: 'asked', from: ['asked', 'acknowledged', 'questioned', 'disputed', 'promised'], to: to('questioned') },
  dispute: { by: 'asked', from: ['asked', 'acknowledged', 'questioned', 'countered'], promised: false, to: to('disputed') },
  decline: { by: 'asked', from: unpromised, promised: false, to: to('declined') },
  pass_on: { by: 'asked', from: unpromised, promised: false, to: to('passed_on') },
  move: { by: 'asked', from: ['promised', 'questioned', 'moving'], promised: true, to: to('moving') },
  deliver: {
    by: 'asked',
    from: ['asked', 'acknowledged', 'questioned', 'countered', 'promised', 'moving'],
    to: to('delivered'),
  },
  answer: { by: 'asker', from: ['questioned', 'disputed'], to: resting },
  accept_counter: { by: 'asker', from: ['countered'], to: resting },
  refuse_counter: { by: 'asker', from: ['countered'], to: resting },
  consent: { by: 'asker', from: ['moving'], to: to('promised') },
  refuse_date: { by: 'asker', from: ['moving'], to: to('promised') },
  accept: { by: 'asker', from: ['delivered'], to: to('accepted') },
  return: { by: 'asker', from: ['delivered'], to: resting },
  withdraw: { by: 'asker', from: [...unpromised, 'promised', 'moving'], to: to('withdrawn') },
  record: { by: 'asker', from: ['asked', 'acknowledged', 'promised'], to: same },
  explain: { by: 'either', from: all, to: same },
  link: { by: 'either', from: all, to: same },
};

/** Of an agency that is not here nobody acts: the asker writes down what it answered, and takes or returns what it delivered. */
const withOutside: readonly RequestAct[] = ['record', 'accept', 'return', 'withdraw', 'explain', 'link'];

/** Whether a side can do it now. */
export function can(act: RequestAct, standing: Standing, side: RequestSide): boolean {
  const { by, from, promised } = rules[act];
  if (by !== 'either' && by !== side) return false;
  if (standing.outside ? !withOutside.includes(act) : act === 'record') return false;
  return from.includes(standing.state) && (promised === undefined || promised === standing.promised);
}

/**
 * The state that an act leads to.
 * @throws NotAllowed where it is the other side's to do
 * @throws Conflict where it stands in another way by now
 */
export function stateAfter(act: RequestAct, standing: Standing, side: RequestSide): RequestState {
  const { by } = rules[act];
  if (by !== 'either' && by !== side) throw new NotAllowed('request_of_other_side');
  if (!can(act, standing, side)) {
    if (isClosed(standing.state)) throw new Conflict('request_closed');
    if (standing.promised && rules[act].promised === false) throw new Conflict('request_promised');
    throw new Conflict('request_elsewhere');
  }
  return rules[act].to(standing);
}

/** What an answer of an agency that is not here leads to, as its asker writes it down. */
export const stateAnswered: Record<OutsideAnswer, RequestState> = {
  acknowledged: 'acknowledged',
  promised: 'promised',
  declined: 'declined',
  delivered: 'delivered',
};

const closedStates: readonly RequestState[] = ['accepted', 'declined', 'withdrawn', 'passed_on'];
/** States in which the asker is waited for. */
export const askerStates: readonly RequestState[] = ['questioned', 'countered', 'disputed', 'moving', 'delivered'];
/** States in which the asked side is waited for. */
export const askedStates: readonly RequestState[] = ['asked', 'acknowledged', 'promised'];
export const openStates: readonly RequestState[] = [...askedStates, ...askerStates];

/** Whether it has come to its end. */
export function isClosed(state: RequestState): boolean {
  return closedStates.includes(state);
}

/** Whose turn it is; nobody's once it is closed. */
export function waitsFor(state: RequestState): RequestSide | null {
  if (askerStates.includes(state)) return 'asker';
  return isClosed(state) ? null : 'asked';
}

/** The line of the ledger that each act leaves. */
export const entryOf = {
  acknowledge: 'acknowledged',
  promise: 'promised',
  counter: 'countered',
  ask: 'questioned',
  dispute: 'disputed',
  decline: 'declined',
  pass_on: 'passed_on',
  move: 'date_proposed',
  deliver: 'delivered',
  answer: 'answered',
  accept_counter: 'counter_accepted',
  refuse_counter: 'counter_refused',
  consent: 'date_consented',
  refuse_date: 'date_refused',
  accept: 'accepted',
  return: 'returned',
  withdraw: 'withdrawn',
  explain: 'explained',
} as const satisfies Partial<Record<RequestAct, EntryAct>>;
