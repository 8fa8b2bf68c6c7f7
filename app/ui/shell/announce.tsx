import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';

const Announce = createContext<(words: string) => void>(() => undefined);

/** One polite live region for the page. */
export function Announcer({ children }: { children: ReactNode }) {
  const [words, setWords] = useState('');
  const atOnce = useRef<string[]>([]);
  const announce = useCallback((next: string) => {
    // What is said at once is one saying: the latter would not let the former be heard.
    if (atOnce.current.length === 0) queueMicrotask(() => atOnce.current.splice(0));
    atOnce.current.push(next);
    const said = [...new Set(atOnce.current)].join(' ');
    // The same words twice are no change, and would not be read: an unseen mark makes them one.
    setWords((before) => (before === said ? `${said}\u00a0` : said));
  }, []);
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
