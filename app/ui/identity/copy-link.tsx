import { useEffect, useRef, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { useAnnounce } from '../shell/announce.tsx';
import { useTexts } from '../shell/texts.tsx';

/** Something shown once, to be copied: by hand, or with scripts by a button; where a browser forbids that, it is selected. */
export function CopyLink({ text, label }: { text: string; label: string }) {
  const t = useTexts();
  const announce = useAnnounce();
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const field = useRef<HTMLInputElement>(null);
  const [forbidden, setForbidden] = useState(false);
  const copy = async () => {
    const copied = await intoClipboard(text);
    setForbidden(!copied);
    announce(t(copied ? 'people:copied' : 'people:copyByHand'));
    if (copied) return;
    field.current?.focus();
    field.current?.select();
  };
  return (
    <span className="copy">
      <input ref={field} readOnly value={text} aria-label={label} onFocus={(event) => event.target.select()} />
      {scripted && (
        <Button type="button" small onClick={() => void copy()} aria-label={`${t('people:copy')}: ${label}`}>
          {t('people:copy')}
        </Button>
      )}
      {forbidden && <small>{t('people:copyByHand')}</small>}
    </span>
  );
}

/** Whether it was copied: a browser may ask its reader, who may say no, and has no clipboard where the page is not served over https. */
export async function intoClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
