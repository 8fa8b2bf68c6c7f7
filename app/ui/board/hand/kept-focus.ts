import { type FocusEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * Keeps the focus on a card's handle wherever the card goes: into another column it is another element, and the old one takes the focus
 * with it. The focus is let go when it or the pointer goes elsewhere.
 */
export function useKeptFocus(surface: RefObject<HTMLElement>) {
  const [focused, draw] = useState<string>();
  // Known at once: keys that follow each other fast are drawn before what a state was last told.
  const latest = useRef<string>();
  const seen = useRef('');
  const setFocused = useCallback((item: string | undefined) => {
    latest.current = item;
    draw(item);
  }, []);

  // On a slow machine the focus is on a handle before the scripts are there to hear of it.
  useLayoutEffect(() => {
    if (document.activeElement) setFocused(handleIn(document.activeElement));
  }, [setFocused]);

  useLayoutEffect(() => {
    const { current: item } = latest;
    const card = item === undefined ? null : surface.current?.querySelector<HTMLElement>(`#${CSS.escape(`card-${item}`)}`);
    const handle = card?.querySelector<HTMLElement>('[data-handle]');
    if (!card || !handle) return;
    if (document.activeElement !== handle) handle.focus({ preventScroll: true });
    // It is brought into sight when it has gone somewhere, not while the reader looks elsewhere.
    const place = `${item} ${card.ariaPosInSet} ${card.parentElement?.dataset.column}`;
    if (seen.current !== place) card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    seen.current = place;
  });

  useEffect(() => {
    const letGo = () => setFocused(undefined);
    document.addEventListener('pointerdown', letGo);
    return () => document.removeEventListener('pointerdown', letGo);
  }, [setFocused]);

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
