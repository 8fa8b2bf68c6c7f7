import { useNavigation } from '@remix-run/react';

/** A thin line at the top while the next page is on its way; it shows only when that takes longer than one notices. */
export function Loading() {
  const { state } = useNavigation();
  return state === 'idle' ? null : <div className="loading" aria-hidden="true" />;
}
