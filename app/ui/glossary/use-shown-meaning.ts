import { type RefObject, useEffect, useState } from 'react';

/** Which meaning is shown, and where in what its word stands in. */
interface Shown {
  id: string;
  left: number;
  top: number;
}

/** Time to bring the pointer from the word to its meaning. */
const grace = 250;
const widest = 360;

/**
 * The meaning of the marked word that is pointed at or has the focus. It stays while the pointer is on it, or the focus on its word, and
 * goes at Escape. A finger's first touch shows the meaning, its second follows the word.
 */
export function useShownMeaning(around: RefObject<HTMLElement>, box: RefObject<HTMLElement>): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const panel = around.current;
    if (!panel) return;
    let now: Shown | null = null;
    let leaving: number | undefined;
    const show = (next: Shown | null) => {
      window.clearTimeout(leaving);
      now = next;
      setShown(next);
    };
    const leave = () => {
      window.clearTimeout(leaving);
      leaving = window.setTimeout(() => show(focusedMeaning(panel)), grace);
    };
    const over = ({ target, pointerType }: PointerEvent) => {
      const word = wordAt(target);
      if (word && pointerType !== 'touch') show(besides(word, panel));
      else if (box.current?.contains(target as Node)) window.clearTimeout(leaving);
      else if (now) leave();
    };
    const focus = ({ target }: FocusEvent) => {
      const word = wordAt(target);
      show(word ? besides(word, panel) : null);
    };
    const touch = (event: MouseEvent) => {
      const word = wordAt(event.target);
      const byFinger = 'pointerType' in event && event.pointerType === 'touch';
      if (!word || !byFinger || touched === word) return;
      touched = word;
      event.preventDefault();
      show(besides(word, panel));
    };
    let touched: Element | null = null;
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !now) return;
      // Only what lies on top is closed, not the window below it.
      event.preventDefault();
      event.stopPropagation();
      show(null);
    };
    panel.addEventListener('pointerover', over);
    panel.addEventListener('pointerleave', leave);
    panel.addEventListener('focusin', focus);
    panel.addEventListener('click', touch);
    document.addEventListener('keydown', escape, true);
    return () => {
      window.clearTimeout(leaving);
      panel.removeEventListener('pointerover', over);
      panel.removeEventListener('pointerleave', leave);
      panel.removeEventListener('focusin', focus);
      panel.removeEventListener('click', touch);
      document.removeEventListener('keydown', escape, true);
    };
  }, [around, box]);
  return shown;
}

function wordAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('a.term') : null;
}

/** The meaning of the word that has the focus stays, whatever is pointed at. */
function focusedMeaning(panel: HTMLElement): Shown | null {
  const word = wordAt(document.activeElement);
  return word && panel.contains(word) ? besides(word, panel) : null;
}

/** Below the word, within what it stands in. */
function besides(word: Element, panel: HTMLElement): Shown {
  const [at, all] = [word.getClientRects()[0] ?? word.getBoundingClientRect(), panel.getBoundingClientRect()];
  const room = Math.max(0, all.width - Math.min(widest, all.width));
  const left = Math.min(Math.max(0, at.left - all.left), room);
  return { id: word.getAttribute('aria-describedby') ?? '', left, top: at.bottom - all.top };
}
