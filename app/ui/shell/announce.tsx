import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';

interface How {
  /** It does not give way to what is said within a second before or after it: both are said. */
  stays?: boolean;
}

const Announce = createContext<(words: string, how?: How) => void>(() => undefined);

/** Milliseconds in which somebody cannot have heard a short saying to its end. */
const unheard = 1_000;

/** One polite live region for the page. */
export function Announcer({ children }: { children: ReactNode }) {
  const [words, setWords] = useState('');
  const sayings = useRef<{ words: string; until: number; stays: boolean; atOnce: boolean }[]>([]);
  const announce = useCallback((next: string, { stays = false }: How = {}) => {
    const now = performance.now();
    const saying = { words: next, until: now + unheard, stays, atOnce: true };
    // What is said at once is one saying: the latter would not let the former be heard.
    const before = sayings.current.filter((said) => said.atOnce || (said.until > now && (said.stays || stays)));
    sayings.current = [...before, saying];
    queueMicrotask(() => {
      saying.atOnce = false;
    });
    const said = [...new Set(sayings.current.map(({ words }) => words))].join(' ');
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
