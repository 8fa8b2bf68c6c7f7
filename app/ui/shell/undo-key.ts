import { useEffect, useRef } from 'react';
import { pressedKey } from './pressed-key.ts';

interface Where {
  /** It stands in an open dialog: what lies behind one is not taken back from there. */
  over?: boolean;
  /** It is asked before others of the page. */
  first?: boolean;
}

/** Lets Ctrl-Z (⌘Z) take something back wherever the focus is; while there is nothing to take back the next one is asked. */
export function useUndoKey(undo: (() => void) | undefined, { over = false, first = false }: Where = {}): void {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!latest.current || event.defaultPrevented || !isUndo(event)) return;
      if (!over && document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown, { capture: first });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: first });
  }, [over, first]);
}

const written = 'textarea, [contenteditable], input:not([type=checkbox], [type=radio])';

/** Not where a text is being typed, which has its own way back. */
function isUndo(event: KeyboardEvent): boolean {
  const typing = event.target instanceof Element && event.target.closest(written);
  return (
    (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && !typing && pressedKey(event).toLowerCase() === 'z'
  );
}
