import { livePath } from '#app/paths.ts';
import type { Passed } from './heard.ts';

/** The server breathes every 15 s; after this much silence a stream is taken for dead. */
export const silence = 45_000;
const tick = 5_000;
const firstPause = 1_000;
const longestPause = 5_000;

/** Opens the stream, and opens it again whenever it has closed or fallen silent, until the returned function is called. */
export function keepOpen(pass: (passed: Passed) => void): () => void {
  let source: EventSource | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let pause = firstPause;
  let heardAt = 0;

  const open = () => {
    source?.close();
    clearTimeout(reopening);
    heardAt = Date.now();
    source = new EventSource(livePath());
    source.addEventListener('hello', () => {
      pause = firstPause;
      hear({ event: 'hello' });
    });
    source.addEventListener('breath', () => hear({ event: 'breath' }));
    source.addEventListener('news', (event: MessageEvent<string>) => hear({ event: 'news', ...JSON.parse(event.data) }));
    source.addEventListener('closed', () => {
      hear({ event: 'closed' });
      reopenLater();
    });
    source.addEventListener('error', () => {
      // The browser tries again by itself, except after an answer that is no stream: who may not have one any more finds out by asking.
      const refused = source?.readyState === EventSource.CLOSED;
      pass({ event: refused ? 'hello' : 'breath' });
      if (refused) reopenLater();
    });
  };
  const hear = (passed: Passed) => {
    heardAt = Date.now();
    pass(passed);
  };
  const reopenLater = () => {
    source?.close();
    reopening = setTimeout(open, pause);
    pause = Math.min(pause * 2, longestPause);
  };
  const reopenIfSilent = () => Date.now() - heardAt > silence && open();

  const ticking = setInterval(reopenIfSilent, tick);
  document.addEventListener('resume', reopenIfSilent);
  window.addEventListener('online', open);
  open();
  return () => {
    source?.close();
    clearTimeout(reopening);
    clearInterval(ticking);
    document.removeEventListener('resume', reopenIfSilent);
    window.removeEventListener('online', open);
  };
}
