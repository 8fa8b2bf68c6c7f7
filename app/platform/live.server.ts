import pg from 'pg';

/** What a transaction signals at its commit: ids only, with the agency that owns each list. */
export interface Signal {
  /** Only restricted items changed: `items` says which (none named: too many), and whoever sees none of them hears nothing. */
  closed: boolean;
  items: string[];
  /** People whose rights changed. */
  people: string[];
  backlogs: Record<string, string>;
  boards: Record<string, string>;
}

export interface Listener {
  signal(signal: Signal): void;
  /** The connection was lost and is back: anything may have happened in between. */
  caughtUp(): void;
}

const channel = 'hashar';
const heartbeat = 10_000;
const longestPause = 2_000;

const listeners = new Set<Listener>();
let connection: pg.Client | undefined;
let pause = 100;
let connecting = false;
let closing = false;

/** Hears every signal of every process until the returned function is called. One LISTEN connection serves the whole process. */
export function hear(listener: Listener): () => void {
  listeners.add(listener);
  closing = false;
  if (!connection && !connecting) void connect(false);
  return () => void listeners.delete(listener);
}

/** Ends the LISTEN connection, for a process that stops. */
export async function stopHearing(): Promise<void> {
  closing = true;
  const ending = connection;
  connection = undefined;
  await ending?.end();
}

/** LISTEN does not pass a transaction pooler, hence the direct address. */
async function connect(again: boolean): Promise<void> {
  connecting = true;
  const client = new pg.Client({
    connectionString: process.env.DATABASE_DIRECT_URL ?? process.env.DATABASE_URL,
    application_name: 'hashar live',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  let lost = false;
  const lose = () => {
    if (lost) return;
    lost = true;
    clearInterval(beat);
    client.end().catch(() => undefined);
    if (connection === client) connection = undefined;
    if (!closing) setTimeout(() => void connect(true), pause).unref();
    pause = Math.min(pause * 2, longestPause);
  };
  const beat = setInterval(() => client.query('SELECT 1').catch(lose), heartbeat).unref();
  client.on('error', lose);
  client.on('end', lose);
  client.on('notification', ({ payload }) => {
    const signal = JSON.parse(payload ?? '{}') as Signal;
    for (const listener of listeners) listener.signal(signal);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    connection = client;
    pause = 100;
    if (again) for (const listener of listeners) listener.caughtUp();
  } catch {
    lose();
  } finally {
    connecting = false;
  }
}
