import { useLocation } from '@remix-run/react';

/** Keeps the language that the address of a page for everybody names, from page to page: there is no cookie to keep it. */
export function usePublicPath(): (path: string) => string {
  const { search } = useLocation();
  const lang = new URLSearchParams(search).get('lang');
  return (path) => (lang ? `${path}${path.includes('?') ? '&' : '?'}lang=${encodeURIComponent(lang)}` : path);
}
