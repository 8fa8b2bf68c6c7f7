import type { BoardChanges, ColumnPage, MoveAsked } from '#app/domain/board/board.ts';
import type { Problem, Values } from '#app/domain/errors.ts';
import { boardChangesPath, boardMovesPath, columnCardsPath } from '#app/paths.ts';
import type { MoveAnswer, Wire } from './board-state.ts';

/** An answer that takes longer is not waited for: the way to the server may be dead without a sign, and everything can be sent again. */
const longestWait = 20_000;

/** Statuses after which the board may no longer be shown. */
const endings = [401, 403, 404];

/** A board's ways to the server under a filter, for a reader who acts for `agency`; `whole` has the page read the board again. */
export function wireTo(board: string, { agency, filter }: { agency: string; filter: string }, whole: () => void): Wire {
  return {
    move: (asked, key) => sendMove(board, { ...asked, _key: key, _agency: agency }),
    changes: (since) => read<BoardChanges>(boardChangesPath(board, since, filter)),
    page: (column, after) => read<ColumnPage>(columnCardsPath(board, column, after, filter)),
    whole,
    newKey,
    later: (work, after) => void setTimeout(work, after),
  };
}

async function sendMove(board: string, fields: MoveAsked & { _key: string; _agency: string }): Promise<MoveAnswer> {
  const response = await fetch(boardMovesPath(board), {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ ...fields }),
    // A move made just before the page is left is still sent.
    keepalive: true,
    redirect: 'manual',
    signal: AbortSignal.timeout(longestWait),
  });
  if (response.ok) return { done: true };
  if (response.type === 'opaqueredirect') return { done: false, status: 401, problems: [] };
  if (response.status >= 500 || response.status === 429) throw new Error(`answered ${response.status}`);
  const answer = (await response.json()) as { problems: Problem[] } | { code: string; values: Values };
  const problems = 'problems' in answer ? answer.problems : [{ field: '', ...answer }];
  return { done: false, status: response.status, problems };
}

async function read<T>(path: string): Promise<T | 'ended'> {
  const response = await fetch(path, {
    headers: { Accept: 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(longestWait),
  });
  if (response.ok) return (await response.json()) as T;
  if (response.type === 'opaqueredirect' || endings.includes(response.status)) return 'ended';
  throw new Error(`answered ${response.status}`);
}

/** Random, also where the page is not served over https and `randomUUID` is absent. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
