import { nameIn } from '#app/domain/actor.ts';
import type { ProposalLine, ProposalSide, ProposalState } from '#app/domain/proposal/proposal.ts';
import type { ChipTone } from '../kit/chip.tsx';
import { useLanguage } from '../shell/texts.tsx';

const tones: Record<ProposalState, ChipTone> = {
  waiting: 'warn',
  asked: 'warn',
  accepted: 'go',
  declined: 'stop',
  duplicate: 'plain',
  withdrawn: 'plain',
};

export const toneOf = (state: ProposalState) => tones[state];

/** The name of a side's agency. */
export function useSideName({ owner, by }: Pick<ProposalLine, 'owner' | 'by'>): (side: ProposalSide) => string {
  const { locale } = useLanguage();
  return (side) => nameIn((side === 'owner' ? owner : by.agency).names, locale);
}
