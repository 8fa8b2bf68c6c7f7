import type { Recorded } from '#app/domain/activity/fact.ts';
import type { ProposalNoticeKind } from './notice.ts';

/** A fact about a proposal, and which side it is news to. */
export interface ProposalConcern {
  event: string;
  proposal: string;
  kind: ProposalNoticeKind;
  /** Those who decide for the backlog's owner, or whoever made the proposal. */
  to: 'deciders' | 'proposer';
}

const toldOf: Readonly<Record<string, Pick<ProposalConcern, 'kind' | 'to'>>> = {
  'proposal.made': { kind: 'proposal_made', to: 'deciders' },
  'proposal.revised': { kind: 'proposal_revised', to: 'deciders' },
  'proposal.answered': { kind: 'proposal_answered', to: 'deciders' },
  'proposal.withdrawn': { kind: 'proposal_withdrawn', to: 'deciders' },
  'proposal.asked': { kind: 'proposal_asked', to: 'proposer' },
  'proposal.accepted': { kind: 'proposal_accepted', to: 'proposer' },
  'proposal.declined': { kind: 'proposal_declined', to: 'proposer' },
  'proposal.marked_duplicate': { kind: 'proposal_duplicate', to: 'proposer' },
};

/** What of these facts is news to whom. */
export function proposalConcernsOf(facts: readonly Recorded[]): ProposalConcern[] {
  return facts.flatMap(({ id, name, subject, subjectId }) => {
    const told = subject === 'proposal' ? toldOf[name] : undefined;
    return told ? [{ event: id, proposal: subjectId, ...told }] : [];
  });
}
