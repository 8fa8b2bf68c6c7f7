import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { settingsOfApp } from './application-role.server.ts';
import { withOption } from './connection-option.server.ts';
import { nameOftenSent, pooled } from './prepared.server.ts';
import { type Prisma, PrismaClient } from './prisma/client.ts';

/** A transaction as commands and queries are given it. */
export type Db = Prisma.TransactionClient;

interface Connected {
  url: string;
  client: PrismaClient;
  pool: pg.Pool;
}

let connected: Connected | undefined;

/**
 * The one pool of this process, over `DATABASE_URL`, opened at first use and anew where that address has changed (the embedded
 * PostgreSQL may come back on another port). Waiting for a connection ends after 5 s.
 */
export function pool(): pg.Pool {
  return connection().pool;
}

/** Prisma on that pool. */
export function db(): PrismaClient {
  return connection().client;
}

function connection(): Connected {
  const url = process.env.DATABASE_URL ?? '';
  if (connected && connected.url !== url) closeDb().catch(() => undefined);
  connected ??= connect(url);
  return connected;
}

/** Closes the pool; the next use opens a new one. */
export async function closeDb(): Promise<void> {
  const closing = connected;
  connected = undefined;
  await closing?.client.$disconnect();
  await closing?.pool.end();
}

/** The connection that Prisma gets when this flow of calls has it begin a transaction. */
const lent = new AsyncLocalStorage<pg.PoolClient>();

/** Has Prisma begin a transaction, on this connection and no other. */
export function prismaOn<T>(connection: pg.PoolClient, work: (tx: Db) => Promise<T>, timeout: number): Promise<T> {
  return lent.run(connection, () => db().$transaction(work, { timeout }));
}

/** The name under which a statement that comes again and again is kept prepared. */
export const statementName = nameOftenSent();

function connect(url: string): Connected {
  const pool = new pg.Pool({
    connectionString: pooled() ? url : withOption(url, '-c plan_cache_mode=force_generic_plan'),
    application_name: 'hashar',
    max: Number(process.env.DATABASE_POOL || 10),
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    // A statement goes out without waiting for the answer to the one before.
    pipeline: true,
    ...settingsOfApp(),
  });
  // Connections that are lost while nobody uses them are replaced; Prisma hears of it only until it is closed.
  pool.on('error', () => undefined);
  lendConnections(pool);
  const adapter = new PrismaPg(pool, {
    onPoolError: () => undefined,
    statementNameGenerator: statementName as (query: { sql: string }) => string,
  });
  return { url, pool, client: new PrismaClient({ adapter, transactionOptions: { maxWait: 2_000, timeout: 5_000 } }) };
}

/** Prisma takes a connection from the pool to begin a transaction; in a flow that has one already, it is given that. */
function lendConnections(pool: pg.Pool): void {
  const take = pool.connect.bind(pool) as (...callback: unknown[]) => unknown;
  pool.connect = ((...callback: unknown[]) => {
    const connection = callback.length === 0 ? lent.getStore() : undefined;
    return connection ? Promise.resolve(connection) : take(...callback);
  }) as typeof pool.connect;
}
