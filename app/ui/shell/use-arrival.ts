import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useAnnounce } from './announce.tsx';

/**
 * After a navigation by script nothing tells a screen reader that the page is another one: its title is said, and the keyboard goes on
 * from the top of its content.
 */
export function useArrival(): void {
  const { pathname, hash } = useLocation();
  const announce = useAnnounce();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    announce(document.title);
    if (hash === '') document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname, hash, announce]);
}
