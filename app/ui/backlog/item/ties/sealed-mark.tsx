import type { Sealed } from '#app/domain/reach/sealed.ts';
import { Chip } from '#app/ui/kit/chip.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';

/** An item that its owner has closed to the reader: that there is one, whose, how far it is, what was promised, and whom to ask; no more. */
export function SealedMark({ sealed: { owner, desk, category, promisedOn } }: { sealed: Sealed }) {
  const t = useTexts();
  const { date } = useFormat();
  return (
    <>
      <Chip tone="sealed">▣ {t('item:sealed.title')}</Chip>
      <span className="small soft">{t('item:sealed.ask', { owner, desk })}</span>
      <Chip>{t(`item:category.${category}`)}</Chip>
      {promisedOn && <Chip>{t('item:sealed.promised', { day: date(promisedOn) })}</Chip>}
    </>
  );
}
