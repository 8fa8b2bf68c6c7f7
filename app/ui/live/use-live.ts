import { useEffect, useRef } from 'react';
import type { Heard } from './heard.ts';
import { hearLive } from './stream.ts';

/** Calls back with what the live stream says, while the component is shown. */
export function useLive(onHeard: (heard: Heard) => void): void {
  const latest = useRef(onHeard);
  latest.current = onHeard;
  useEffect(() => hearLive((heard) => latest.current(heard)), []);
}
