import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** What a transaction signals at its commit: ids only, with the agency that owns each list. */
export interface Signal {
  /** Only restricted items changed: whoever sees none of them hears nothing. `items` says which; none are named where they are too many. */
  closed: boolean;
  items: string[];
  /** People whose rights changed. */
  people: string[];
  /** People who were given notice of it. */
  told?: string[];
  /** Of the changed backlogs: the agencies that they are shared with now; where too much happened to be named, those that something of it reaches. */
  partners?: Record<string, string[]>;
  /** What happened, for partners to ask whether they may hear of it; none where it is too much, or no item's. */
  events?: string[];
  /** Agencies whose terms on one of the backlogs changed: they look again, though they may see nothing of it any more. */
  terms?: string[];
  /** Of backlogs whose own order an agency has changed: that agency, which alone has news of it. */
  orders?: Record<string, string>;
  /** Requests of which something is new, with the agencies that hear of it. */
  requests?: Record<string, string[]>;
  /** Items that something holds up, or no longer does: other agencies whose people hear of it where they see one, and whose coordinators do. */
  heldUp?: { items: string[]; asked: string[]; coordinators: string[] };
  backlogs: Record<string, string>;
  boards: Record<string, string>;
}

export interface Listener {
  signal(signal: Signal): void;
  /** The connection is there, for the first time or again: anything may have happened before. */
  caughtUp(): void;
}

/** In milliseconds: how often the connection is tried, how long it may take to answer, and how long to wait before the next one. */
export const pace = { heartbeat: 10_000, answer: 5_000, shortestPause: 100, longestPause: 2_000 };

const channel = 'hashar';
const listeners = new Set<Listener>();
let listening: { stop: AbortController; ended: Promise<void> } | undefined;

/** Hears every signal of every process until the returned function is called. One LISTEN connection serves the whole process. */
export function hear(listener: Listener): () => void {
  listeners.add(listener);
  if (!listening) {
    const stop = new AbortController();
    listening = { stop, ended: keepListening(stop.signal) };
  }
  return () => void listeners.delete(listener);
}

/** Ends the LISTEN connection, for a process that stops. */
export async function stopHearing(): Promise<void> {
  const ending = listening;
  listening = undefined;
  ending?.stop.abort();
  await ending?.ended;
}

async function keepListening(stop: AbortSignal): Promise<void> {
  let wait = pace.shortestPause;
  while (!stop.aborted) {
    const heard = await listenOnce(stop);
    wait = heard ? pace.shortestPause : Math.min(wait * 2, pace.longestPause);
    await pause(wait, undefined, { ref: false, signal: stop }).catch(() => undefined);
  }
}

/** Listens on one connection until it is lost; false where it never came about. LISTEN does not pass a transaction pooler, hence the direct address. */
async function listenOnce(stop: AbortSignal): Promise<boolean> {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_DIRECT_URL ?? process.env.DATABASE_URL,
    application_name: 'hashar live',
    keepAlive: true,
    connectionTimeoutMillis: pace.answer,
    query_timeout: pace.answer,
  });
  const lost = new Promise<void>((resolve) => {
    for (const event of ['error', 'end'] as const) client.on(event, () => resolve());
    stop.addEventListener('abort', () => resolve());
  });
  client.on('notification', ({ payload }) => pass(payload));
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    for (const listener of listeners) listener.caughtUp();
    await Promise.race([lost, untilSilent(client, stop)]);
    return true;
  } catch {
    return false;
  } finally {
    client.end().catch(() => undefined);
  }
}

/** A connection may be dead without either end knowing: it is asked now and then, and taken for lost when it does not answer. */
async function untilSilent(client: pg.Client, stop: AbortSignal): Promise<void> {
  try {
    for (;;) {
      await pause(pace.heartbeat, undefined, { ref: false, signal: stop });
      await client.query('SELECT 1');
    }
  } catch {
    return;
  }
}

function pass(payload: string | undefined): void {
  const signal = read(payload);
  for (const listener of listeners) {
    if (signal) listener.signal(signal);
    else listener.caughtUp();
  }
}

/** What is no signal says at least that something happened: one too long for PostgreSQL is sent empty. */
function read(payload: string | undefined): Signal | undefined {
  try {
    const signal = JSON.parse(payload ?? '');
    return 'boards' in signal ? signal : undefined;
  } catch {
    return undefined;
  }
}
