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
export function db(): PrismaClient {
  const url = process.env.DATABASE_URL ?? '';
  if (connected && connected.url !== url) closeDb().catch(() => undefined);
  connected ??= connect(url);
  return connected.client;
}

/** Closes the pool; the next use opens a new one. */
export async function closeDb(): Promise<void> {
  const closing = connected;
  connected = undefined;
  await closing?.client.$disconnect();
  await closing?.pool.end();
}

/** The connection on which Prisma began the transaction that this flow of calls is in. */
const begun = new AsyncLocalStorage<{ connection?: pg.PoolClient }>();
const connectionOf = new WeakMap<Db, pg.PoolClient>();

interface TransactionOptions {
  /** Milliseconds it may take; 5,000 unless said. */
  timeout?: number;
}

/** Runs `work` in one transaction of Prisma's; {@link raw} reaches the same connection. */
export function transaction<T>(work: (tx: Db) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
  const flow: { connection?: pg.PoolClient } = {};
  return begun.run(flow, () =>
    db().$transaction(async (tx) => {
      if (flow.connection) connectionOf.set(tx, flow.connection);
      return work(tx);
    }, options),
  );
}

const nameOf = nameOftenSent();

/**
 * Rows of a statement sent straight to PostgreSQL in the transaction `tx`. On the few hot paths (a move, a board, the trail) this
 * takes a quarter of what the same statement takes through Prisma. Types are PostgreSQL's: cast counts to int, give days as text.
 */
export async function raw<Row extends object>(tx: Db, { text, values }: Prisma.Sql): Promise<Row[]> {
  const connection = connectionOf.get(tx);
  if (!connection) throw new Error('raw() is for a transaction begun by transaction()');
  const name = nameOf({ sql: text });
  const { rows } = await connection.query<Row>({ text, values, ...(name && { name }) });
  return rows;
}

function connect(url: string): Connected {
  const pool = new pg.Pool({
    connectionString: pooled() ? url : withOption(url, '-c plan_cache_mode=force_generic_plan'),
    application_name: 'hashar',
    max: Number(process.env.DATABASE_POOL || 10),
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    ...settingsOfApp(),
  });
  noteConnections(pool);
  const adapter = new PrismaPg(pool, {
    onPoolError: () => undefined,
    statementNameGenerator: nameOf as (query: { sql: string }) => string,
  });
  return { url, pool, client: new PrismaClient({ adapter, transactionOptions: { maxWait: 2_000, timeout: 5_000 } }) };
}

/** Prisma takes a connection from the pool to begin a transaction; the flow of calls that asked for it remembers which. */
function noteConnections(pool: pg.Pool): void {
  pool.on('connect', sendInTurn);
  const take = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  pool.connect = (async (...callback: [] | [unknown]) => {
    if (callback.length > 0) return (take as (...args: unknown[]) => unknown)(...callback);
    const connection = await take();
    const flow = begun.getStore();
    if (flow) flow.connection = connection;
    return connection;
  }) as typeof pool.connect;
}

/** Prisma reads the relations of a row side by side, also in a transaction; pg wants the next statement only when the last is answered. */
function sendInTurn(connection: pg.PoolClient): void {
  const send = connection.query.bind(connection) as (...args: unknown[]) => unknown;
  let turn: Promise<unknown> = Promise.resolve();
  connection.query = ((...args: unknown[]) => {
    if (typeof args.at(-1) === 'function') return send(...args);
    const answer = turn.then(() => send(...args));
    turn = answer.catch(() => undefined);
    return answer;
  }) as typeof connection.query;
}
