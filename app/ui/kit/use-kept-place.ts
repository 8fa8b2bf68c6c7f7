import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where what has the focus goes away because of what it did (a button that takes something off, a form that closes), the focus goes to
 * the nearest thing around it that is still there, instead of to the top of the page (WCAG 2.4.3).
 */
export function useKeptPlace(within: RefObject<HTMLElement>): void {
  const around = useRef<HTMLElement[]>([]);
  useEffect(() => {
    const box = within.current;
    if (!box) return;
    const remember = ({ target }: FocusEvent) => {
      around.current = target instanceof HTMLElement ? ancestors(target, box) : [];
    };
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !box.contains(relatedTarget)) around.current = [];
    };
    box.addEventListener('focusin', remember);
    box.addEventListener('focusout', forget);
    return () => {
      box.removeEventListener('focusin', remember);
      box.removeEventListener('focusout', forget);
    };
  }, [within]);
  useEffect(() => {
    const [focused, ...others] = around.current;
    if (!focused || focused.isConnected || document.activeElement !== document.body) return;
    const next = others.find((element) => element.isConnected);
    if (!next) return;
    if (next.tabIndex < 0) next.tabIndex = -1;
    next.focus({ preventScroll: true });
  });
}

function ancestors(element: HTMLElement, until: HTMLElement): HTMLElement[] {
  const found = [element];
  for (let at = element.parentElement; at && at !== until.parentElement; at = at.parentElement) found.push(at);
  return found;
}
