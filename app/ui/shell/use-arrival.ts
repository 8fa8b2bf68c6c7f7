import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useAnnounce } from './announce.tsx';

/**
 * After a navigation by script nothing tells a screen reader that the page is another one: its title is said, and the keyboard goes on
 * from the top of its content, or from what its address names.
 */
export function useArrival(): void {
  const { pathname, hash } = useLocation();
  const announce = useAnnounce();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    announce(document.title);
    const named = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    const place = named?.querySelector<HTMLElement>('[data-handle]') ?? named ?? document.getElementById('main');
    if (place && place.tabIndex < 0) place.tabIndex = -1;
    place?.focus({ preventScroll: true });
  }, [pathname, hash, announce]);
}
