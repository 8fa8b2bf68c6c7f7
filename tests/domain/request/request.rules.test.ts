import { describe, expect, it } from 'vitest';
import { DomainError } from '#app/domain/errors.ts';
import { can, isClosed, type Standing, stateAfter, waitsFor } from '#app/domain/request/request.rules.ts';
import { type RequestAct, type RequestSide, requestActs, requestSides, requestStates } from '#app/domain/request/request.ts';

/** Every way in which a request can stand; an asterisk says that a day is promised. */
const standings = [
  'asked',
  'acknowledged',
  'questioned',
  'questioned*',
  'countered',
  'disputed',
  'promised*',
  'moving*',
  'delivered',
  'delivered*',
  'accepted',
  'declined',
  'withdrawn',
  'passed_on',
] as const;

/** State by state, act by act: where each leads. All that does not stand here is refused. */
const leads: Record<(typeof standings)[number], Record<RequestSide, Partial<Record<RequestAct, string>>>> = {
  asked: {
    asker: { withdraw: 'withdrawn' },
    asked: {
      acknowledge: 'acknowledged',
      promise: 'promised',
      counter: 'countered',
      ask: 'questioned',
      dispute: 'disputed',
      decline: 'declined',
      pass_on: 'passed_on',
      deliver: 'delivered',
    },
  },
  acknowledged: {
    asker: { withdraw: 'withdrawn' },
    asked: {
      promise: 'promised',
      counter: 'countered',
      ask: 'questioned',
      dispute: 'disputed',
      decline: 'declined',
      pass_on: 'passed_on',
      deliver: 'delivered',
    },
  },
  questioned: {
    asker: { answer: 'acknowledged', withdraw: 'withdrawn' },
    asked: {
      promise: 'promised',
      counter: 'countered',
      ask: 'questioned',
      dispute: 'disputed',
      decline: 'declined',
      pass_on: 'passed_on',
      deliver: 'delivered',
    },
  },
  'questioned*': {
    asker: { answer: 'promised', withdraw: 'withdrawn' },
    asked: { ask: 'questioned', move: 'moving', deliver: 'delivered' },
  },
  countered: {
    asker: { accept_counter: 'acknowledged', refuse_counter: 'acknowledged', withdraw: 'withdrawn' },
    asked: {
      promise: 'promised',
      counter: 'countered',
      dispute: 'disputed',
      decline: 'declined',
      pass_on: 'passed_on',
      deliver: 'delivered',
    },
  },
  disputed: {
    asker: { answer: 'acknowledged', withdraw: 'withdrawn' },
    asked: { promise: 'promised', counter: 'countered', ask: 'questioned', decline: 'declined', pass_on: 'passed_on' },
  },
  'promised*': {
    asker: { withdraw: 'withdrawn' },
    asked: { ask: 'questioned', move: 'moving', deliver: 'delivered' },
  },
  'moving*': {
    asker: { consent: 'promised', refuse_date: 'promised', withdraw: 'withdrawn' },
    asked: { move: 'moving', deliver: 'delivered' },
  },
  delivered: { asker: { accept: 'accepted', return: 'acknowledged' }, asked: {} },
  'delivered*': { asker: { accept: 'accepted', return: 'promised' }, asked: {} },
  accepted: { asker: {}, asked: {} },
  declined: { asker: {}, asked: {} },
  withdrawn: { asker: {}, asked: {} },
  passed_on: { asker: {}, asked: {} },
};

const standing = (name: string, outside = false): Standing => ({
  state: name.replace('*', '') as Standing['state'],
  promised: name.endsWith('*'),
  outside,
});

const cases = (states: readonly string[]) =>
  states.flatMap((name) => requestSides.flatMap((side) => requestActs.map((act) => [name, side, act] as const)));

function outcomeOf(act: RequestAct, of: Standing, side: RequestSide): string {
  try {
    return stateAfter(act, of, side);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('every state, every side, every act', () => {
  it.each(cases(standings))('%s, %s: %s', (name, side, act) => {
    const of = standing(name);
    const always = act === 'explain' || act === 'link' ? of.state : undefined;
    const led = leads[name as (typeof standings)[number]][side][act] ?? always;
    expect(can(act, of, side)).toBe(led !== undefined);
    if (led !== undefined) expect(outcomeOf(act, of, side)).toBe(led);
    else expect(outcomeOf(act, of, side)).toMatch(/^request_(of_other_side|closed|promised|elsewhere)$/);
  });

  it('the table holds every state', () => {
    expect(new Set(standings.map((name) => standing(name).state))).toEqual(new Set(requestStates));
  });
});

/** What the asker alone can do where the asked agency is not here. */
const outside: Record<string, readonly RequestAct[]> = {
  asked: ['record', 'withdraw'],
  acknowledged: ['record', 'withdraw'],
  'promised*': ['record', 'withdraw'],
  delivered: ['accept', 'return'],
  'delivered*': ['accept', 'return'],
  accepted: [],
  declined: [],
  withdrawn: [],
};

describe('an agency that is not here', () => {
  it.each(cases(Object.keys(outside)))('%s, %s: %s', (name, side, act) => {
    const asker = [...(outside[name] ?? []), 'explain', 'link'] as const;
    const expected = side === 'asker' ? asker.some((each) => each === act) : act === 'explain' || act === 'link';
    expect(can(act, standing(name, true), side)).toBe(expected);
  });
});

describe('what is refused says why', () => {
  it.each([
    ['decline', 'promised*', 'asked', 'request_promised'],
    ['decline', 'questioned*', 'asked', 'request_promised'],
    ['accept', 'delivered', 'asked', 'request_of_other_side'],
    ['acknowledge', 'accepted', 'asked', 'request_closed'],
    ['consent', 'promised*', 'asker', 'request_elsewhere'],
  ] as const)('%s of %s by the %s: %s', (act, name, side, code) => {
    expect(outcomeOf(act, standing(name), side)).toBe(code);
  });
});

describe('whose turn it is', () => {
  it.each([
    ['asked', 'asked'],
    ['acknowledged', 'asked'],
    ['promised', 'asked'],
    ['questioned', 'asker'],
    ['countered', 'asker'],
    ['disputed', 'asker'],
    ['moving', 'asker'],
    ['delivered', 'asker'],
    ['accepted', null],
    ['declined', null],
    ['withdrawn', null],
    ['passed_on', null],
  ] as const)('%s: %s', (state, side) => {
    expect(waitsFor(state)).toBe(side);
    expect(isClosed(state)).toBe(side === null);
  });
});
