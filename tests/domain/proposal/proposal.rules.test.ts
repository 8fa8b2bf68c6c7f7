import { describe, expect, it } from 'vitest';
import { checkRead, classificationOf, isOpen, stateAfter } from '#app/domain/proposal/proposal.rules.ts';
import { proposalStates } from '#app/domain/proposal/proposal.ts';

describe('what is open leads on, and what is decided stays so', () => {
  it.each([
    ['waiting', 'accept', 'accepted'],
    ['waiting', 'decline', 'declined'],
    ['waiting', 'mark', 'duplicate'],
    ['waiting', 'ask', 'asked'],
    ['waiting', 'revise', 'waiting'],
    ['waiting', 'withdraw', 'withdrawn'],
    ['asked', 'answer', 'waiting'],
    ['asked', 'ask', 'asked'],
    ['asked', 'revise', 'waiting'],
    ['asked', 'accept', 'accepted'],
    ['asked', 'withdraw', 'withdrawn'],
  ] as const)('%s, %s: %s', (state, act, after) => {
    expect(stateAfter(act, state)).toBe(after);
  });

  it('where nothing is asked there is nothing to answer', () => {
    expect(() => stateAfter('answer', 'waiting')).toThrow('proposal_not_asked');
  });

  it.each(proposalStates.filter((state) => !isOpen(state)))('%s is the end', (state) => {
    for (const act of ['accept', 'decline', 'mark', 'ask', 'revise', 'answer', 'withdraw'] as const) {
      expect(() => stateAfter(act, state)).toThrow('proposal_decided');
    }
  });
});

describe('an item made of a proposal', () => {
  it.each([
    ['public', 'shared'],
    ['internal', 'shared'],
    ['shared', 'shared'],
    ['restricted', 'restricted'],
  ] as const)('in a backlog whose items are %s is %s', (backlog, item) => {
    expect(classificationOf(backlog)).toBe(item);
  });

  it('is made of what was read', () => {
    expect(() => checkRead(1, 2)).toThrow('proposal_revised');
    expect(checkRead(2, 2)).toBeUndefined();
  });
});
