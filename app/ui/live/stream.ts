import type { Heard, Passed } from './heard.ts';
import { keepOpen, silence } from './keep-open.ts';

const name = 'hashar-live';
const tick = 5_000;

const listeners = new Set<(heard: Heard) => void>();
let started = false;
let heardAt = 0;

/**
 * Hears the live stream until the returned function is called. A browser holds one stream whatever the number of its tabs: the tab
 * that holds the lock keeps it open and passes on what it hears; when that tab closes, or says nothing any more, another takes over.
 */
export function hearLive(listener: (heard: Heard) => void): () => void {
  listeners.add(listener);
  if (!started) start();
  return () => void listeners.delete(listener);
}

function start(): void {
  started = true;
  // A page was read before it began to listen. All parts of it that begin together hear so, not only the first.
  queueMicrotask(() => tell({ event: 'hello' }));
  // The page was out of sight, frozen, kept for the Back button, or without a network.
  const again = () => document.visibilityState === 'visible' && tell({ event: 'hello' });
  document.addEventListener('visibilitychange', again);
  document.addEventListener('resume', again);
  window.addEventListener('online', again);
  window.addEventListener('pageshow', (event) => event.persisted && again());
  if ('locks' in navigator && 'BroadcastChannel' in window) share();
  else keepOpen(tell);
}

function tell(passed: Passed): void {
  heardAt = Date.now();
  if (passed.event !== 'breath') for (const listener of listeners) listener(passed);
}

function share(): void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', (event: MessageEvent<Passed>) => tell(event.data));
  let close: (() => void) | undefined;
  let queueing = new AbortController();

  const hold = () =>
    new Promise<never>(() => {
      close = keepOpen((passed) => {
        channel.postMessage(passed);
        tell(passed);
      });
    });
  const queue = () => {
    queueing = new AbortController();
    navigator.locks.request(name, { signal: queueing.signal }, hold).catch(giveUp);
  };
  /** Another tab took the stream over, since it heard nothing from this one, which was frozen. */
  const giveUp = () => {
    if (!close) return;
    close();
    close = undefined;
    queue();
  };
  queue();
  setInterval(() => {
    if (close || document.visibilityState !== 'visible' || Date.now() - heardAt < silence) return;
    queueing.abort();
    heardAt = Date.now();
    navigator.locks.request(name, { steal: true }, hold).catch(giveUp);
  }, tick);
}
