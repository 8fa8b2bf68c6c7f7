import { askerStates, isClosed, waitsFor } from '#app/domain/request/request.rules.ts';
import type { Clocks, RequestSide, RequestState } from '#app/domain/request/request.ts';

/** One waiting by which the ladder is climbed: each has steps of its own. */
export interface Run {
  key: string;
  /** The side of a request that is waited for. */
  against: RequestSide;
  /** Working days that it has waited, without pauses. */
  days: number;
  /** The ISO day after which they are counted. */
  since: string;
}

/** From which line of the ledger on a request stood in which state; the first is that it was asked. */
export interface LedgerTurn {
  number: number;
  day: string;
  state: RequestState;
}

interface Waits {
  turns: readonly LedgerTurn[];
  clocks: Clocks;
  /** The day that was promised, else by which it is needed. */
  dueOn: string;
  cameOn: string;
  /** What waited for it is free, or waits for somebody else. */
  isFreed: boolean;
}

/**
 * What of a request waits too long. Said nothing at all: since it came. Taken up or promised: since its day has passed, and the deliverer's
 * clock stands while a delivery waits. With the asker (a question, a counter-proposal, a delivery): since it came to them; silence accepts
 * nothing. Null where nobody is late, it is closed, or it is with the asked and nothing waits for it any more.
 */
export function runOf({ turns, clocks, dueOn, cameOn, isFreed }: Waits): Run | null {
  const last = turns.at(-1);
  if (!last || isClosed(last.state)) return null;
  if (askerStates.includes(last.state)) {
    const before = turns.findLastIndex(({ state }) => waitsFor(state) !== 'asker');
    const since = turns[before + 1] ?? last;
    return { key: `asker:${since.number}`, against: 'asker', days: clocks.waiting?.days ?? 0, since: since.day };
  }
  if (isFreed) return null;
  if (last.state === 'asked') return { key: 'silent', against: 'asked', days: clocks.waiting?.days ?? 0, since: cameOn };
  if (clocks.late.days === 0) return null;
  return { key: `late:${dueOn}`, against: 'asked', days: clocks.late.days, since: dueOn };
}
