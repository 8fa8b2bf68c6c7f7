import type { Server } from 'node:http';
import { log } from './log.server.ts';

const controller = new AbortController();
const closings: (() => Promise<unknown>)[] = [];

/** Aborted when the process begins to stop: open streams end themselves, background work stops at a safe place. */
export const stopping: AbortSignal = controller.signal;

/** Registers what has to be closed once requests are finished; the last registered is closed first. */
export function atStop(close: () => Promise<unknown>): void {
  closings.push(close);
}

/**
 * On SIGTERM or Ctrl-C: takes no new connection, ends streams, lets running requests finish, closes what was registered, exits 0.
 * A second signal does not wait.
 */
export function stopOnSignal(server: Server): void {
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping.aborted) process.exit(1);
    log.info({ signal }, 'stopping');
    controller.abort();
    try {
      await finishRequests(server);
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
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
}
