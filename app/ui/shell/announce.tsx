import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const Announce = createContext<(words: string) => void>(() => undefined);

/** One polite live region for the page. */
export function Announcer({ children }: { children: ReactNode }) {
  const [words, setWords] = useState('');
  // The same words twice are no change, and would not be read: an unseen mark makes them one.
  const announce = useCallback((next: string) => setWords((before) => (before === next ? `${next}\u00a0` : next)), []);
  return (
    <Announce.Provider value={announce}>
      {children}
      <div className="hidden-label" role="status" aria-live="polite" data-announcer="">
        {words}
      </div>
    </Announce.Provider>
  );
}

/** Says words to those who hear the page. */
export const useAnnounce = () => useContext(Announce);
