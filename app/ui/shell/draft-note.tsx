import { Button } from '../kit/button.tsx';
import { useTexts } from './texts.tsx';

/** Says that words which were typed before and not sent are back, and lets them go. */
export function DraftNote({ onThrowAway }: { onThrowAway(): void }) {
  const t = useTexts();
  return (
    <p className="row small draft-note" role="status">
      {t('shell:draft.back')}
      <Button type="button" tone="quiet" small onClick={onThrowAway}>
        {t('shell:draft.throwAway')}
      </Button>
    </p>
  );
}
