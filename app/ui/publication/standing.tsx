import type { PublicationLine, Standing } from '#app/domain/publication/publication.ts';
import { Chip, type ChipTone } from '../kit/chip.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';

const tones: Record<Standing, ChipTone> = {
  waiting: 'warn',
  embargo: 'plain',
  shown: 'go',
  held: 'stop',
  replaced: 'plain',
  declined: 'plain',
  withdrawn: 'plain',
};

/** How a publication stands, and whether its thing has changed since. */
export function StandingChips({ standing, showFrom, changed }: Pick<PublicationLine, 'standing' | 'showFrom' | 'changed'>) {
  const t = useTexts();
  const { moment } = useFormat();
  return (
    <span className="row">
      <Chip tone={tones[standing]}>
        {standing === 'embargo' && showFrom
          ? t('publications:from', { moment: moment(showFrom) })
          : t(`publications:standing.${standing}`)}
      </Chip>
      {changed && <Chip tone="warn">{t('publications:changed')}</Chip>}
    </span>
  );
}
