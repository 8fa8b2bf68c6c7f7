import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * Keeps the focus on a card's handle wherever the card goes: into another column it is another element, and the old one takes the focus
 * with it. The focus is let go when it or the pointer goes elsewhere.
 */
export function useKeptFocus(surface: RefObject<HTMLElement>) {
  const [focused, setFocused] = useState<string>();
  const seen = useRef('');

  useLayoutEffect(() => {
    const card = focused === undefined ? null : surface.current?.querySelector<HTMLElement>(`#${CSS.escape(`card-${focused}`)}`);
    const handle = card?.querySelector<HTMLElement>('[data-handle]');
    if (!card || !handle) return;
    if (document.activeElement !== handle) handle.focus({ preventScroll: true });
    // It is brought into sight when it has gone somewhere, not while the reader looks elsewhere.
    const place = `${focused} ${card.ariaPosInSet} ${card.parentElement?.dataset.column}`;
    if (seen.current !== place) card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    seen.current = place;
  });

  useEffect(() => {
    // On a slow machine the focus is on a handle before the scripts are there to hear of it.
    if (document.activeElement) setFocused(handleIn(document.activeElement));
    const letGo = () => setFocused(undefined);
    document.addEventListener('pointerdown', letGo);
    return () => document.removeEventListener('pointerdown', letGo);
  }, []);

  return {
    focused,
    setFocused,
    onFocus: (event: FocusEvent) => setFocused(handleIn(event.target)),
    onBlur: (event: FocusEvent) => {
      if (event.relatedTarget) setFocused(undefined);
    },
  };
}

function handleIn(target: Element): string | undefined {
  return target.closest('[data-handle]') ? target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined;
}
