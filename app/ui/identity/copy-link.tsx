import { useEffect, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { useAnnounce } from '../shell/announce.tsx';
import { useTexts } from '../shell/texts.tsx';

/** Something shown once, to be copied: by hand, or with scripts by a button. */
export function CopyLink({ text, label }: { text: string; label: string }) {
  const t = useTexts();
  const announce = useAnnounce();
  const [can, setCan] = useState(false);
  useEffect(() => setCan(Boolean(navigator.clipboard)), []);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    announce(t('people:copied'));
  };
  return (
    <span className="copy">
      <input readOnly value={text} aria-label={label} onFocus={(event) => event.target.select()} />
      {can && (
        <Button type="button" small onClick={copy} aria-label={`${t('people:copy')}: ${label}`}>
          {t('people:copy')}
        </Button>
      )}
    </span>
  );
}
