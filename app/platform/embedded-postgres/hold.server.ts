import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { log } from '../log.server.ts';
import { clusterFolder, type Keys, launch, readKeys } from './cluster.server.ts';
import type { Place } from './place.server.ts';
import { livingPostmaster, type Postmaster, stopPostmaster } from './postmaster.server.ts';

/** Every process that uses a cluster holds this session lock shared; whoever can take it alone is the last one out. */
const presence = 4_274_271;
/** How long a server is waited for that is starting, recovering, or about to end, in milliseconds. */
const patience = 60_000;

/** This process's place among those that use a cluster. */
export interface Hold {
  server(): Postmaster;
  /** The server was running already. */
  adopted: boolean;
  /** Calls back when the server had gone and is there again, perhaps at another port. */
  onRestart(call: () => void): void;
  /** Goes out; the last process out stops the server. */
  letGo(): Promise<'stopped' | 'still used'>;
}

interface Held {
  anchor: pg.Client;
  server: Postmaster;
  adopted: boolean;
}

/**
 * Finds or starts the server on the cluster and registers with it; and again, should it go away before this process lets go.
 * @throws Error with one plain line when it cannot be started
 */
export async function keepHold(place: Place, settings: Record<string, string>): Promise<Hold> {
  const cluster = clusterFolder(place);
  const restarted = new Set<() => void>();
  let leaving = false;
  let held = await register(cluster, () => launch(place, settings));
  let holding = Promise.resolve();

  const again = async () => {
    while (!leaving) {
      try {
        held = await register(cluster, () => launch(place, settings));
        watch();
        for (const call of restarted) call();
        return;
      } catch (error) {
        log.error({ err: error }, 'PostgreSQL went away and does not start again');
        await pause(1_000);
      }
    }
  };
  const watch = () =>
    held.anchor.once('end', () => {
      if (!leaving) holding = again();
    });
  watch();

  return {
    server: () => held.server,
    adopted: held.adopted,
    onRestart: (call) => void restarted.add(call),
    async letGo() {
      leaving = true;
      await holding;
      return leave(cluster, held);
    },
  };
}

async function leave(cluster: string, held: Held): Promise<'stopped' | 'still used'> {
  try {
    return await goOut(cluster, held);
  } catch {
    // A server that recovers from a crash has thrown everybody off, and is still to be stopped.
    const again = await register(cluster, nothingLeft).catch(() => undefined);
    return again ? goOut(cluster, again) : 'stopped';
  }
}

async function goOut(cluster: string, { anchor, server }: Held): Promise<'stopped' | 'still used'> {
  const last = await isAlone(anchor);
  await anchor.end();
  if (!last) return 'still used';
  await stopPostmaster(cluster, server.pid);
  return 'stopped';
}

async function nothingLeft(): Promise<never> {
  throw new Error('The server is gone.');
}

async function isAlone(anchor: pg.Client): Promise<boolean> {
  await anchor.query('select pg_advisory_unlock_shared($1)', [presence]);
  const { rows } = await anchor.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [presence]);
  return rows[0]?.alone === true;
}

/** Registers with the living server, or with the one that `missing` starts; begins anew when it goes down in between. */
async function register(cluster: string, missing: () => Promise<Postmaster>): Promise<Held> {
  const patienceEnds = Date.now() + patience;
  for (;;) {
    try {
      const living = livingPostmaster(cluster);
      const server = living ?? (await missing());
      return { anchor: await connect(server, readKeys(cluster)), server, adopted: living !== undefined };
    } catch (error) {
      if (Date.now() > patienceEnds || !isPassing(error)) throw error;
      await pause(100);
    }
  }
}

async function connect(server: Postmaster, keys: Keys): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: server.port,
    user: 'hashar',
    password: keys.owner,
    database: 'postgres',
    application_name: 'hashar-presence',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  // The connection's end is what matters ('end' follows every error); unhandled, the error would end the process.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('select pg_advisory_lock_shared($1)', [presence]);
  return client;
}

/** Starting up, shutting down, or refused at that moment: worth another try. */
function isPassing(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return (
    ['57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET'].includes(code) ||
    /terminated|timeout|(already|still) in use|already exists|another postmaster/i.test(String(error))
  );
}
