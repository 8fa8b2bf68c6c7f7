import type { Server } from 'node:http';
import { log } from './log.server.ts';

/** Requests that take longer than this do not hold up a stop for ever. */
const longestRequest = 30_000;
/** One Ctrl-C comes twice where npm passes on what its terminal sent to both; what follows at once is no second one. */
const sameSignal = 1_000;

const controller = new AbortController();
const closings: (() => Promise<unknown>)[] = [];

/** Aborted when the process begins to stop: open streams end themselves, background work stops at a safe place. */
export const stopping: AbortSignal = controller.signal;

/** Registers what has to be closed once requests are finished; the last registered is closed first. */
export function atStop(close: () => Promise<unknown>): void {
  closings.push(close);
}

/**
 * On SIGTERM or Ctrl-C: takes no new connection, ends streams, lets running requests and a start under way come to a safe place, closes
 * what was registered, exits 0. A second signal does not wait.
 */
export function stopOnSignal(server: Server, started: Promise<unknown>): void {
  let askedAt = 0;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping.aborted && Date.now() - askedAt < sameSignal) return;
    if (stopping.aborted) process.exit(1);
    askedAt = Date.now();
    log.info({ signal }, 'stopping');
    controller.abort();
    try {
      await Promise.all([finishRequests(server), started.catch(() => undefined)]);
      await closeAll();
      process.exit(0);
    } catch (error) {
      log.error({ err: error }, 'the stop was not clean');
      process.exit(1);
    }
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Closes everything that was registered; also for a start that failed half-way. */
export async function closeAll(): Promise<void> {
  for (const close of closings.splice(0).reverse()) await close();
}

/** Resolves when the last running request is answered; connections kept open for a next one are closed as they fall idle. */
function finishRequests(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const patience = setTimeout(() => server.closeAllConnections(), longestRequest);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
