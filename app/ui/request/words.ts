import { nameIn } from '#app/domain/actor.ts';
import type { Clocks, Ledger, Party, RequestSide, RequestState } from '#app/domain/request/request.ts';
import type { ChipTone } from '../kit/chip.tsx';
import { useLanguage } from '../shell/texts.tsx';

const tones: Record<RequestState, ChipTone> = {
  asked: 'warn',
  acknowledged: 'warn',
  questioned: 'warn',
  countered: 'warn',
  disputed: 'stop',
  promised: 'agency',
  moving: 'warn',
  delivered: 'agency',
  accepted: 'go',
  declined: 'stop',
  withdrawn: 'plain',
  passed_on: 'plain',
};

export const toneOf = (state: RequestState) => tones[state];

/** The name of an agency, in the reader's language; of one that is not here as it was written. */
export function useNameOf(): (party: Party) => string {
  const { locale } = useLanguage();
  return ({ names }) => nameIn(names, locale);
}

/** The agency of a side. */
export const partyOf = ({ asker, asked }: Pick<Ledger, 'asker' | 'asked'>, side: RequestSide) =>
  side === 'asker' ? asker : asked;

/** Late enough to be said: a day that has passed, of something that is still to be had, or was had late. */
export const isLate = ({ late }: Clocks) => late.days > 0;
