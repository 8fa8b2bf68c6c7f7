import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { nameOftenSent, pooled } from './prepared.server.ts';
import { type Prisma, PrismaClient } from './prisma/client.ts';

/** A transaction as commands and queries are given it. */
export type Db = Prisma.TransactionClient;

interface Connected {
  client: PrismaClient;
  pool: pg.Pool;
}

let connected: Connected | undefined;

/** The one pool of this process, over `DATABASE_URL`, opened at first use. Waiting for a connection ends after 5 s. */
export function pool(): pg.Pool {
  connected ??= connect(process.env.DATABASE_URL ?? '');
  return connected.pool;
}

/** Prisma on that pool. */
export function db(): PrismaClient {
  connected ??= connect(process.env.DATABASE_URL ?? '');
  return connected.client;
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

function connect(connectionString: string): Connected {
  const pool = new pg.Pool({
    connectionString,
    application_name: 'hashar',
    max: Number(process.env.DATABASE_POOL ?? 10),
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    // A statement goes out without waiting for the answer to the one before.
    pipeline: true,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    ...(pooled() ? {} : { options: '-c plan_cache_mode=force_generic_plan' }),
  });
  lendConnections(pool);
  const adapter = new PrismaPg(pool, {
    onPoolError: () => undefined,
    statementNameGenerator: statementName as (query: { sql: string }) => string,
  });
  return { pool, client: new PrismaClient({ adapter, transactionOptions: { maxWait: 2_000, timeout: 5_000 } }) };
}

/** Prisma takes a connection from the pool to begin a transaction; in a flow that has one already, it is given that. */
function lendConnections(pool: pg.Pool): void {
  const take = pool.connect.bind(pool) as (...callback: unknown[]) => unknown;
  pool.connect = ((...callback: unknown[]) => {
    const connection = callback.length === 0 ? lent.getStore() : undefined;
    return connection ? Promise.resolve(connection) : take(...callback);
  }) as typeof pool.connect;
}
