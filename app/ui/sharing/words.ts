import { nameIn } from '#app/domain/actor.ts';
import type { AgreementState, Party, Scope, Side, VersionLine } from '#app/domain/sharing/agreement.ts';
import type { ChipTone } from '../kit/chip.tsx';
import { useFormat, useLanguage, useTexts } from '../shell/texts.tsx';

const tones: Record<AgreementState, ChipTone> = {
  offered: 'warn',
  sent_back: 'warn',
  accepted: 'agency',
  in_force: 'go',
  ended: 'plain',
  revoked: 'stop',
  declined: 'stop',
};

export const toneOf = (state: AgreementState) => tones[state];

interface Parties {
  owner: Party;
  partner: Party | null;
  invitedEmail: string | null;
}

/** The name of a side; of one that is not here yet, the address. */
export function useSideName({ owner, partner, invitedEmail }: Parties): (side: Side) => string {
  const { locale } = useLanguage();
  return (side) =>
    side === 'owner' ? nameIn(owner.names, locale) : partner ? nameIn(partner.names, locale) : (invitedEmail ?? '');
}

/** Terms as words: what each of them says of a version. */
export function useTermWords() {
  const t = useTexts();
  const { date } = useFormat();
  const scope = ({ types = [], classifications = [], labels = [], epics = [] }: Scope) => {
    const parts = [
      ...(types.length > 0 ? [types.map((type) => t(`agreements:types.${type as 'epic'}`)).join(', ')] : []),
      ...(labels.length > 0 ? [t('agreements:scope.labels', { names: labels.map(({ name }) => name).join(', ') })] : []),
      ...(epics.length > 0 ? [t('agreements:scope.epics', { keys: epics.map(({ key }) => key).join(', ') })] : []),
      ...(classifications.length > 0 ? [classifications.map((each) => t(`item:classification.${each}`)).join(', ')] : []),
    ];
    return parts.length > 0 ? parts.join(' · ') : t('agreements:scope.whole');
  };
  return {
    level: ({ level }: Pick<VersionLine, 'level'>) => t(`agreements:level.${level}`),
    ceiling: ({ ceiling }: Pick<VersionLine, 'ceiling'>) => t(`item:classification.${ceiling}`),
    scope,
    hides: ({ hides }: Pick<VersionLine, 'hides'>) =>
      hides.length > 0 ? hides.map((field) => t(`agreements:hides.${field}`)).join(', ') : t('agreements:hides.none'),
    escalates: ({ escalates }: Pick<VersionLine, 'escalates'>) =>
      t(escalates ? 'agreements:escalates.yes' : 'agreements:escalates.no'),
    start: ({ start }: Pick<VersionLine, 'start'>) => date(start),
    end: ({ end }: Pick<VersionLine, 'end'>) => date(end),
  };
}
