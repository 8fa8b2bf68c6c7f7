const firstPause = 500;
const longestPause = 5_000;
/** Answers of a server that is not there at the moment, or of what stands before it. */
const away = [502, 503, 504];

/**
 * Has the data of the page that is shown, and forms that carry a key, sent again until the server answers: what is shown stays
 * meanwhile, with all that was typed into it, where Remix would put an error in its place. A key does nothing twice. The data of any other page
 * are given out once the words are here that it may need: one that is gone to early would stand there without any.
 */
export function fetchPatiently(words: () => Promise<unknown>): void {
  const plain = window.fetch;
  window.fetch = async (input, init) => {
    if (maySendAgain(input, init)) return untilAnswered(() => plain(input, init), init);
    if (!isData(input)) return plain(input, init);
    const [answer] = await Promise.all([plain(input, init), words()]);
    init?.signal?.throwIfAborted();
    return answer;
  };
}

function isData(input: RequestInfo | URL): boolean {
  return !(input instanceof Request) && new URL(input, location.href).pathname.endsWith('.data');
}

function maySendAgain(input: RequestInfo | URL, init: RequestInit = {}): boolean {
  if (input instanceof Request) return false;
  const { origin, pathname, searchParams } = new URL(input, location.href);
  if (origin !== location.origin) return false;
  // Remix asks which routes there are before it reads the shown page again for the first time.
  if (pathname === '/__manifest') return searchParams.getAll('p').includes(location.pathname);
  if (!pathname.endsWith('.data')) return false;
  if (init.method && init.method !== 'GET') return init.body instanceof URLSearchParams && init.body.has('_key');
  return pathname === `${location.pathname.replace(/\/$/, '')}.data`;
}

async function untilAnswered(send: () => Promise<Response>, init: RequestInit = {}): Promise<Response> {
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    const answer = await wholly(send).catch(() => undefined);
    init.signal?.throwIfAborted();
    if (answer && !away.includes(answer.status)) return answer;
    await later(pause);
    init.signal?.throwIfAborted();
  }
}

/** An answer counts when all of it has come. */
async function wholly(send: () => Promise<Response>): Promise<Response> {
  const answer = await send();
  await answer.clone().arrayBuffer();
  return answer;
}

/** After a pause, or as soon as there is a network again. */
function later(pause: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, pause);
    window.addEventListener('online', () => resolve(), { once: true });
  });
}
