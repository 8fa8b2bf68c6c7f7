import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { BoardSnapshot } from '#app/domain/board/board.ts';
import { useLive } from '#app/ui/live/use-live.ts';
import { LiveBoard } from './live-board.ts';
import { wireTo } from './wire.ts';

/** Keeps a board right while it is shown: hears its news, takes what the page read anew, warns before unsent moves are left behind. */
export function useLiveBoard(snapshot: BoardSnapshot, reading: { agency: string; filter: string }, readWhole: () => void) {
  const whole = useRef(readWhole);
  whole.current = readWhole;
  const [live] = useState(
    () =>
      new LiveBoard(
        snapshot,
        wireTo(snapshot.id, reading, () => whole.current()),
      ),
  );
  const state = useSyncExternalStore(live.subscribe, live.get, live.get);

  const taken = useRef(snapshot);
  useEffect(() => {
    if (taken.current === snapshot) return;
    taken.current = snapshot;
    live.replace(snapshot);
  }, [live, snapshot]);

  useLive((heard) => {
    if (heard.event === 'hello') live.wake();
    else if (heard.event === 'closed' || heard.boards.includes(snapshot.id)) void live.refresh();
    // What one may do on it may be another now.
    if (heard.event === 'closed') whole.current();
  });

  // Nothing of the board is left on the screen; why, and where to go on, comes with the page.
  useEffect(() => {
    if (state.ended) whole.current();
  }, [state.ended]);

  const unsent = state.moves.some((move) => move.state === 'unsent');
  useEffect(() => {
    if (!unsent) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsent]);

  return { live, state };
}
