import type { ProposalPage } from '#app/domain/proposal/proposal.ts';
import type { Sent } from '../identity/sent.ts';

export interface ProposalProps {
  proposal: ProposalPage;
  sent: Sent | undefined;
}
