import { Button } from '../kit/button.tsx';
import { useTexts } from '../shell/texts.tsx';
import { useCopy } from './use-copy.ts';

/** Something shown once, to be copied: by hand, or with scripts by a button; where a browser forbids that, it is selected. */
export function CopyLink({ text, label }: { text: string; label: string }) {
  const t = useTexts();
  const byHand = t('people:copyByHand');
  const { field, scripted, forbidden, copy } = useCopy<HTMLInputElement>(text, { copied: t('people:copied'), byHand });
  return (
    <span className="copy">
      <input ref={field} readOnly value={text} aria-label={label} onFocus={(event) => event.target.select()} />
      {scripted && (
        <Button type="button" small onClick={copy} aria-label={`${t('people:copy')}: ${label}`}>
          {t('people:copy')}
        </Button>
      )}
      {forbidden && <small>{byHand}</small>}
    </span>
  );
}
