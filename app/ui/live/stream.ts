import { livePath } from '#app/paths.ts';

/** What the server's stream says: look again at everything, at these lists, or access has changed. */
export type Heard = { event: 'hello' } | { event: 'news'; boards: string[]; backlogs: string[] } | { event: 'closed' };

const name = 'hashar-live';
const tick = 5_000;
/** A timer that comes this late has slept with its machine, and the stream may be dead without knowing it. */
const slept = 20_000;
/** The server breathes every 15 s; after this much silence the stream is taken for dead. */
const silence = 45_000;
const longestPause = 15_000;

const listeners = new Set<(heard: Heard) => void>();
let started = false;

/**
 * Hears the live stream until the returned function is called. A browser holds one stream whatever the number of its tabs: the tab
 * that holds the lock keeps it open and passes on what it hears; when that tab closes, another takes over.
 */
export function hearLive(listener: (heard: Heard) => void): () => void {
  listeners.add(listener);
  if (!started) start();
  return () => void listeners.delete(listener);
}

function start(): void {
  started = true;
  const tell = (heard: Heard) => {
    for (const listener of listeners) listener(heard);
  };
  const again = () => {
    if (document.visibilityState === 'visible') tell({ event: 'hello' });
  };
  document.addEventListener('visibilitychange', again);
  window.addEventListener('online', again);
  window.addEventListener('pageshow', (event) => event.persisted && again());
  if (!('locks' in navigator) || !('BroadcastChannel' in window)) {
    keepOpen(tell);
    return;
  }
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', (event: MessageEvent<Heard>) => tell(event.data));
  // What changed between the page's making and now: the stream's own hello may have come before this tab listened.
  tell({ event: 'hello' });
  const hold = () =>
    new Promise<never>(() =>
      keepOpen((heard) => {
        channel.postMessage(heard);
        tell(heard);
      }),
    );
  void navigator.locks.request(name, hold);
}

/** Opens the stream, and opens it again whenever it has closed, fallen silent, or slept. */
function keepOpen(tell: (heard: Heard) => void): void {
  let source: EventSource | undefined;
  let pause = 1_000;
  let breathes = false;
  let heardAt = Date.now();
  let reopenAt = Number.POSITIVE_INFINITY;

  const open = () => {
    source?.close();
    reopenAt = Number.POSITIVE_INFINITY;
    heardAt = Date.now();
    source = new EventSource(livePath());
    source.addEventListener('hello', () => {
      pause = 1_000;
      pass({ event: 'hello' });
    });
    source.addEventListener('breath', () => {
      breathes = true;
      heardAt = Date.now();
    });
    source.addEventListener('news', (event: MessageEvent<string>) => pass({ event: 'news', ...JSON.parse(event.data) }));
    source.addEventListener('closed', () => {
      source?.close();
      pass({ event: 'closed' });
    });
    source.addEventListener('error', () => {
      // The browser tries again by itself, except after an answer that is no stream.
      if (source?.readyState !== EventSource.CLOSED) return;
      reopenAt = Date.now() + pause;
      pause = Math.min(pause * 2, longestPause);
      setTimeout(reopenWhenDue, reopenAt - Date.now());
      tell({ event: 'hello' });
    });
  };
  const pass = (heard: Heard) => {
    heardAt = Date.now();
    tell(heard);
  };
  const reopenWhenDue = () => {
    if (Date.now() >= reopenAt) open();
  };

  let tickedAt = Date.now();
  setInterval(() => {
    const now = Date.now();
    if (now - tickedAt > slept || (breathes && now - heardAt > silence)) open();
    tickedAt = now;
  }, tick);
  window.addEventListener('online', open);
  open();
}
