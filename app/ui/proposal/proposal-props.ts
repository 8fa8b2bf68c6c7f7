import type { ProposalPage } from '#app/domain/proposal/proposal.ts';
import type { Sent } from '../identity/sent.ts';

/** What the page of a proposal is given. */
export interface ProposalProps {
  proposal: ProposalPage;
  sent: Sent | undefined;
}
