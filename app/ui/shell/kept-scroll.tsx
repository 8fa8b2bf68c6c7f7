import { useLocation, useRevalidator } from '@remix-run/react';
import { useLayoutEffect, useRef } from 'react';

/**
 * Leaves a page that is read again where its reader has it now; Remix takes it back to where it was when the reading began. Stands behind
 * ScrollRestoration, so that it has the last word before anything is painted.
 */
export function KeptScroll() {
  const { key } = useLocation();
  const { state } = useRevalidator();
  const before = useRef({ key, state });
  const at = typeof window === 'undefined' ? 0 : window.scrollY;
  useLayoutEffect(() => {
    const { key: place, state: reading } = before.current;
    before.current = { key, state };
    if (place === key && reading === 'loading' && state === 'idle') window.scrollTo(window.scrollX, at);
  });
  return null;
}
