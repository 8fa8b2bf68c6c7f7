import { type Names, nameIn } from '#app/domain/actor.ts';
import { Chip } from '../kit/chip.tsx';
import { useLanguage } from '../shell/texts.tsx';

/** Whose something is: the agency's code, its name for who points at it or hears it read. */
export function OwnerChip({ agency }: { agency: { code: string; names: Names } }) {
  const { locale } = useLanguage();
  const name = nameIn(agency.names, locale);
  return (
    <Chip tone="agency">
      <span title={name}>{agency.code}</span>
    </Chip>
  );
}
