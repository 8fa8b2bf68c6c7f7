import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../shell/announce.tsx';

/** What is said once it was copied, and where a browser forbids that. */
interface Words {
  copied: string;
  byHand: string;
}

/**
 * Copying a text that stands in a field: with scripts by a button; where a browser forbids it, the field is selected and it is said that it is
 * to be copied by hand.
 */
export function useCopy<F extends HTMLInputElement | HTMLTextAreaElement>(text: string, words: Words) {
  const announce = useAnnounce();
  const field = useRef<F>(null);
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const [forbidden, setForbidden] = useState(false);
  const copy = async () => {
    const copied = await intoClipboard(text);
    setForbidden(!copied);
    announce(copied ? words.copied : words.byHand);
    if (copied) return;
    field.current?.focus();
    field.current?.select();
  };
  return { field, scripted, forbidden, copy: () => void copy() };
}

/** Whether it was copied: a browser may ask its reader, who may say no, and has no clipboard where the page is not served over https. */
async function intoClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
