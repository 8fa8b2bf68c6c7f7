import { type RefObject, useEffect, useRef } from 'react';

const usable = 'a[href], button, summary, select, textarea, input:not([type=hidden])';

/**
 * Where what has the focus goes away because of what it did (a button that takes something off, a form that closes), the focus goes on
 * instead of to the top of the page (WCAG 2.4.3): to the same thing of the next row, or of the one before, to the nearest thing around
 * it that can be used, or to the heading where that is the whole page.
 */
export function useKeptPlace(within: RefObject<HTMLElement>): void {
  const around = useRef<HTMLElement[]>([]);
  const beside = useRef<(Element | null)[]>([]);
  useEffect(() => {
    const box = within.current;
    if (!box) return;
    const remember = ({ target }: FocusEvent) => {
      // A dialog that closes gives the focus back by itself.
      const within = target instanceof HTMLElement && target.closest('dialog') === box.closest('dialog');
      around.current = within ? ancestors(target, box) : [];
      const row = within ? target.closest('li, tr') : null;
      beside.current = [row?.nextElementSibling ?? null, row?.previousElementSibling ?? null];
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
    // What was left as a whole knows itself where one goes back to.
    if (focused.closest('[data-goes-back]')) return;
    const row = beside.current.find((each) => each?.isConnected);
    const next = row?.querySelector<HTMLElement>(focused.localName) ?? placeIn(others.find(isSeen));
    if (!next) return;
    if (next.tabIndex < 0) next.tabIndex = -1;
    next.focus({ preventScroll: true });
  });
}

/** What is empty has no box: the focus would be nowhere on the screen. */
const isSeen = (element: HTMLElement) => element.isConnected && element.offsetHeight > 0;

function placeIn(around: HTMLElement | undefined): HTMLElement | undefined {
  if (!around) return undefined;
  const inside = [...around.querySelectorAll<HTMLElement>(usable)].find(isSeen);
  return around.querySelector<HTMLElement>('h1') ?? inside ?? around;
}

function ancestors(element: HTMLElement, until: HTMLElement): HTMLElement[] {
  const found = [element];
  for (let at = element.parentElement; at && at !== until.parentElement; at = at.parentElement) found.push(at);
  return found;
}
