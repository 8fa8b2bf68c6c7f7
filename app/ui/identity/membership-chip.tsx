import type { MembershipState } from '#app/domain/identity/membership.ts';
import { Chip, type ChipTone } from '../kit/chip.tsx';
import { useTexts } from '../shell/texts.tsx';

const tones: Record<MembershipState, ChipTone> = {
  joined: 'go',
  invited: 'warn',
  waits: 'warn',
  disabled: 'stop',
  left: 'plain',
};

/** How things stand between a person and the agency. */
export function MembershipChip({ state }: { state: MembershipState }) {
  const t = useTexts();
  return <Chip tone={tones[state]}>{t(`people:state.${state}`)}</Chip>;
}
