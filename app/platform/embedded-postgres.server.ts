import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { clusterFolder, createCluster, type Keys, launch, readKeys } from './embedded-postgres/cluster.server.ts';
import { findPlace, type Place } from './embedded-postgres/place.server.ts';
import { livingPostmaster, type Postmaster, stopPostmaster } from './embedded-postgres/postmaster.server.ts';

/** Every process that uses a cluster holds this session lock shared; whoever can take it alone is the last one out. */
const presence = 4_274_271;

export interface EmbeddedPostgres {
  /** Connection of the cluster's owner: migrations and roles only. */
  adminUrl(database: string): string;
  /** Connection of the application role (application-role.server.ts makes it). */
  appUrl(database: string): string;
  /** Password for the application role. */
  appPassword: string;
  folder: string;
  /** True when the data is not in the folder that was asked for. */
  moved: boolean;
  adopted: boolean;
  /** Goes out; the last process out stops the server. */
  leave(): Promise<'stopped' | 'still used'>;
}

/**
 * Joins the PostgreSQL on `dataDir`: makes its cluster the first time, adopts a living server, starts one otherwise, and starts
 * it again should it die while in use.
 * @throws Error with one plain line when it cannot be started
 */
export async function joinEmbeddedPostgres(dataDir: string, settings: Record<string, string> = {}): Promise<EmbeddedPostgres> {
  const place = findPlace(dataDir);
  createCluster(place);
  const cluster = clusterFolder(place);
  let { anchor, adopted, server } = await hold(place, settings);
  let leaving = false;

  const keepHolding = () => {
    anchor.once('end', async () => {
      if (leaving) return;
      ({ anchor, server } = await hold(place, settings));
      keepHolding();
    });
  };
  keepHolding();

  const keys = readKeys(cluster);
  const url = (role: string, password: string) => (database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${server.port}/${database}`;

  return {
    adminUrl: url('hashar', keys.owner),
    appUrl: url('hashar_app', keys.app),
    appPassword: keys.app,
    folder: place.folder,
    moved: place.moved,
    adopted,
    async leave() {
      leaving = true;
      const last = await isLast(anchor);
      await anchor.end();
      if (!last) return 'still used';
      await stopPostmaster(cluster, server.pid);
      return 'stopped';
    },
  };
}

interface Held {
  anchor: pg.Client;
  server: Postmaster;
  adopted: boolean;
}

/** Finds or starts the server and registers with it; begins anew when it goes down in between. */
async function hold(place: Place, settings: Record<string, string>): Promise<Held> {
  const cluster = clusterFolder(place);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const living = livingPostmaster(cluster);
      const server = living ?? (await launch(place, settings));
      const anchor = await register(server, readKeys(cluster));
      return { anchor, server, adopted: living !== undefined };
    } catch (error) {
      if (attempt >= 50 || !isPassing(error)) throw error;
      await pause(100);
    }
  }
}

async function register(server: Postmaster, keys: Keys): Promise<pg.Client> {
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

async function isLast(anchor: pg.Client): Promise<boolean> {
  try {
    await anchor.query('select pg_advisory_unlock_shared($1)', [presence]);
    const { rows } = await anchor.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [presence]);
    return rows[0]?.alone === true;
  } catch {
    // The server is gone or going: nothing is left to stop.
    return false;
  }
}

/** Starting up, shutting down, or refused at that moment: worth another try. */
function isPassing(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return (
    ['57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET'].includes(code) ||
    /terminated|timeout|already in use|another postmaster/i.test(String(error))
  );
}
