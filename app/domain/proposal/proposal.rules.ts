import { type Classification, classifications } from '#app/domain/classification.ts';
import { Conflict } from '#app/domain/errors.ts';
import { openStates, type ProposalState } from './proposal.ts';

type Act = 'accept' | 'decline' | 'ask' | 'mark' | 'revise' | 'answer' | 'withdraw';

/** Where each act leads; what is not open is decided, and stays so. */
const leads: Record<Act, ProposalState> = {
  accept: 'accepted',
  decline: 'declined',
  ask: 'asked',
  mark: 'duplicate',
  revise: 'waiting',
  answer: 'waiting',
  withdraw: 'withdrawn',
};

/** Whether a proposal is still to be decided. */
export function isOpen(state: ProposalState): boolean {
  return openStates.some((each) => each === state);
}

/**
 * The state that an act leads to. A revision answers a question too: it goes back to whoever decides.
 * @throws Conflict where it was decided or withdrawn meanwhile, or there is no question to answer
 */
export function stateAfter(act: Act, state: ProposalState): ProposalState {
  if (!isOpen(state)) throw new Conflict('proposal_decided');
  if (act === 'answer' && state !== 'asked') throw new Conflict('proposal_not_asked');
  return leads[act];
}

/** @throws Conflict where it says something else by now than what was read */
export function checkRead(read: number, stands: number): void {
  if (read !== stands) throw new Conflict('proposal_revised');
}

/** What an item made of a proposal gets: open to the partners, unless its backlog keeps new items closer. */
export function classificationOf(backlog: Classification): Classification {
  return classifications.indexOf(backlog) > classifications.indexOf('shared') ? backlog : 'shared';
}
