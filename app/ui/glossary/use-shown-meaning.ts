import { type RefObject, useEffect, useState } from 'react';

/** Which meaning is shown, and where in what its word stands in. */
interface Shown {
  id: string;
  left: number;
  top: number;
}

/** Time to bring the pointer from the word to its meaning. */
const grace = 250;

/**
 * The meaning of the marked word that is pointed at or has the focus. It stays while the pointer is on it, or the focus on its word, and
 * goes at Escape. A finger's first touch shows the meaning, its second follows the word.
 */
export function useShownMeaning(around: RefObject<HTMLElement>, box: RefObject<HTMLElement>): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => (around.current ? watch(around.current, box, setShown) : undefined), [around, box]);
  return shown;
}

function watch(panel: HTMLElement, box: RefObject<HTMLElement>, tell: (shown: Shown | null) => void): () => void {
  let shown = false;
  let leaving: number | undefined;
  let touched: Element | null = null;
  const show = (word: Element | null) => {
    window.clearTimeout(leaving);
    shown = word !== null;
    tell(word && besides(word, panel));
  };
  const leave = () => {
    window.clearTimeout(leaving);
    // The meaning of the word that has the focus stays, whatever is pointed at.
    leaving = window.setTimeout(() => show(wordAt(document.activeElement, panel)), grace);
  };
  const over = ({ target, pointerType }: PointerEvent) => {
    const word = wordAt(target, panel);
    if (word && pointerType !== 'touch') show(word);
    else if (target instanceof Node && box.current?.contains(target)) window.clearTimeout(leaving);
    else if (shown) leave();
  };
  const focus = ({ target }: FocusEvent) => show(wordAt(target, panel));
  const touch = (event: MouseEvent) => {
    const word = wordAt(event.target, panel);
    const byFinger = 'pointerType' in event && event.pointerType === 'touch';
    if (!word || !byFinger || touched === word) return;
    touched = word;
    event.preventDefault();
    show(word);
  };
  const dismiss = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !shown) return;
    // Only what lies on top is closed, not the window below it.
    event.preventDefault();
    event.stopPropagation();
    show(null);
  };
  // The focus, or the pointer, may have come to a word before the scripts did.
  const met = wordAt(document.activeElement, panel) ?? panel.querySelector('a.term:hover');
  if (met) show(met);
  const stop = new AbortController();
  const { signal } = stop;
  panel.addEventListener('pointerover', over, { signal });
  panel.addEventListener('pointerleave', leave, { signal });
  panel.addEventListener('focusin', focus, { signal });
  panel.addEventListener('focusout', leave, { signal });
  panel.addEventListener('click', touch, { signal });
  // Words stand elsewhere now.
  window.addEventListener('resize', leave, { signal });
  document.addEventListener('keydown', dismiss, { signal, capture: true });
  return () => {
    window.clearTimeout(leaving);
    stop.abort();
  };
}

function wordAt(target: EventTarget | null, panel: HTMLElement): Element | null {
  const word = target instanceof Element ? target.closest('a.term') : null;
  return word && panel.contains(word) ? word : null;
}

/** Below the word; the styles keep it within what it stands in, also when that becomes narrower. */
function besides(word: Element, panel: HTMLElement): Shown {
  const [at, all] = [word.getClientRects()[0] ?? word.getBoundingClientRect(), panel.getBoundingClientRect()];
  return { id: word.getAttribute('aria-describedby') ?? '', left: at.left - all.left, top: at.bottom - all.top };
}
