import { createContext, type Dispatch, useContext, useEffect, useMemo, useReducer } from 'react';
import { type ChangedSeveral, stillTicked } from './changed-several.ts';
import { type Ticked, type Ticks, ticksAfter } from './ticks.ts';

/** The ticks of a list, and the way to change them. */
interface TickingList {
  ticks: Ticks;
  tick: Dispatch<Ticked>;
}

export const Ticking = createContext<TickingList | null>(null);

export function useTicking(): TickingList {
  const ticking = useContext(Ticking);
  if (!ticking) throw new Error('drawn outside a list');
  return ticking;
}

/** The ticks of a list, for {@link Ticking}: what was changed is ticked no more, what was refused still is. */
export function useTicks(sent: ChangedSeveral | undefined): TickingList {
  const [ticks, tick] = useReducer(ticksAfter, sent, (before) => ({ keys: new Set(stillTicked(before)) }));
  useEffect(() => {
    if (sent?.ok) tick({ items: sent.changed, on: false });
  }, [sent]);
  return useMemo(() => ({ ticks, tick }), [ticks]);
}
