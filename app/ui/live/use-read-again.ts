import { useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import { readyPath } from '#app/paths.ts';

const pause = 2_000;

/**
 * Reads the page again, as soon as there is a server to read it from: until then what is shown stays, with all that was typed into it,
 * where a reading that fails would put an error in its place.
 */
export function useReadAgain(): () => void {
  const { revalidate } = useRevalidator();
  const later = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(later.current), []);
  return useCallback(
    async function readAgain() {
      clearTimeout(later.current);
      if (await isServed()) revalidate();
      else later.current = setTimeout(readAgain, pause);
    },
    [revalidate],
  );
}

async function isServed(): Promise<boolean> {
  try {
    return (await fetch(readyPath())).status < 500;
  } catch {
    return false;
  }
}
