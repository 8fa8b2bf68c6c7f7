import { useEffect } from 'react';
import { recentAtMost } from '#app/domain/backlog/find/found.ts';
import { useActingAgency } from '#app/ui/shell/acting-form.tsx';

/*
 * The items that were opened lately in this browser: their keys and nothing else of them, one list for each agency one acts for. What
 * they say is asked for when they are shown, and comes only as far as one still sees it.
 */

const nameOf = (agency: string) => `hashar.opened.${agency}`;

/** Keys of items opened lately, the latest first. */
export function openedLately(agency: string | undefined): string[] {
  if (!agency) return [];
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(agency)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string').slice(0, recentAtMost) : [];
  } catch {
    return [];
  }
}

/** Remembers that an item was opened. */
export function useOpened(item: string): void {
  const agency = useActingAgency();
  useEffect(() => {
    if (!agency) return;
    const keys = [item, ...openedLately(agency).filter((key) => key !== item)].slice(0, recentAtMost);
    try {
      localStorage.setItem(nameOf(agency), JSON.stringify(keys));
    } catch {
      // A browser that keeps nothing remembers nothing.
    }
  }, [agency, item]);
}
