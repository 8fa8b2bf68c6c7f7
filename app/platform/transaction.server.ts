import pg from 'pg';
import { type Db, pool, statementName } from './db.server.ts';
import { lazyPrisma } from './lazy-prisma.server.ts';
import type { Prisma } from './prisma/client.ts';

export interface TransactionOptions {
  /** Milliseconds it may take; 5,000 unless said. */
  timeout?: number;
  /**
   * It only reads: PostgreSQL refuses writes, and nobody waits for its end. `one`: a single statement, sent by {@link raw}, behind
   * which the end goes out at once.
   */
  reads?: 'many' | 'one';
  /** What PostgreSQL knows in it, under these names. */
  settings?: Readonly<Record<string, string>>;
}

interface Open extends Pick<TransactionOptions, 'reads'> {
  connection: pg.PoolClient;
  /** Statements for whose answers nobody waits. */
  unheard: Promise<pg.QueryResult>[];
  /** Statements are being gathered to go out together. */
  gathers: boolean;
  /** Its end was sent. */
  over: boolean;
}

const openOf = new WeakMap<Db, Open>();

/**
 * Runs `work` in one transaction: through Prisma by what it is given, or straight with {@link raw} and {@link send}. A statement goes
 * out without waiting for the answer to the one before; when one fails, PostgreSQL does nothing of those behind it.
 */
export async function transaction<T>(
  work: (tx: Db) => Promise<T>,
  { timeout = 5_000, reads, settings = {} }: TransactionOptions = {},
): Promise<T> {
  const connection = await pool().connect();
  // Whoever waits for a statement is told that the connection is lost.
  connection.on('error', ignored);
  const open: Open = { connection, reads, unheard: [], gathers: false, over: false };
  const prisma = lazyPrisma(connection, timeout);
  openOf.set(prisma.db, open);
  try {
    sendOn(open, beginning(reads !== undefined, settings));
    const answer = await within(timeout, work(prisma.db));
    await prisma.end();
    if (reads) endReading(open);
    else await commit(open);
    return answer;
  } catch (error) {
    await prisma.end();
    throw await breakOff(open, error);
  }
}

/**
 * Rows of a statement sent straight to PostgreSQL. On the few hot paths (a move, a board, the trail) this takes a quarter of what the
 * same statement takes through Prisma. Types are PostgreSQL's: cast counts to int, give days as text.
 */
export async function raw<Row extends object>(tx: Db, { text, values }: Prisma.Sql): Promise<Row[]> {
  const open = opened(tx);
  const answer = query<Row>(open, text, values);
  if (open.reads === 'one') endReading(open);
  return (await answer).rows;
}

/** Rows of one statement sent straight by itself, in no transaction. */
export async function rawAlone<Row extends object>({ text, values }: Prisma.Sql): Promise<Row[]> {
  const { rows } = await pool().query<Row>(prepared(text, values));
  return rows;
}

/** Sends a statement straight whose answer nobody needs. It is waited for before the transaction ends, and fails it where it fails. */
export function send(tx: Db, { text, values }: Prisma.Sql): void {
  sendOn(opened(tx), text, values);
}

/** One message, so that knowing who acts costs no statement. */
function beginning(readOnly: boolean, settings: Readonly<Record<string, string>>): string {
  const local = Object.entries(settings).map(([name, value]) => `SET LOCAL ${name} = ${pg.escapeLiteral(value)};`);
  return `BEGIN${readOnly ? ' READ ONLY' : ''};${local.join('')}`;
}

function opened(tx: Db): Open {
  const open = openOf.get(tx);
  if (!open) throw new Error('this is no transaction begun by transaction()');
  if (open.over) throw new Error('the transaction is over');
  return open;
}

function sendOn(open: Open, text: string, values?: unknown[]): Promise<pg.QueryResult> {
  const answer = query(open, text, values);
  answer.catch(ignored);
  open.unheard.push(answer);
  return answer;
}

function query<Row extends object>(open: Open, text: string, values?: unknown[]): Promise<pg.QueryResult<Row>> {
  gather(open);
  return open.connection.query<Row>(values ? prepared(text, values) : text);
}

/** What is sent before anything is waited for goes out in one piece: a write to the network costs more than most statements. */
function gather(open: Open): void {
  if (open.gathers) return;
  const { stream } = open.connection.connection;
  open.gathers = true;
  stream.cork();
  process.nextTick(() => {
    open.gathers = false;
    stream.uncork();
  });
}

function prepared(text: string, values: unknown[]): pg.QueryConfig {
  const name = statementName({ sql: text });
  return { text, values, ...(name && { name }) };
}

async function commit(open: Open): Promise<void> {
  const ended = sendOn(open, 'COMMIT');
  open.over = true;
  await Promise.all(open.unheard);
  // PostgreSQL says so where a failure was caught by whoever met it, and nothing was written.
  if ((await ended).command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
  giveBack(open);
}

/** Ends a transaction that wrote nothing, so that its answer need not wait. */
function endReading(open: Open): void {
  if (!open.over) commit(open).catch(() => giveBack(open, true));
}

/** Ends a transaction that came to nothing, and finds out why: the first statement that failed made all behind it fail. */
async function breakOff(open: Open, error: unknown): Promise<unknown> {
  if (open.reads && open.over) return error;
  open.over = true;
  if (error instanceof TookTooLong) {
    giveBack(open, true);
    return error;
  }
  const rolledBack = await query(open, 'ROLLBACK').then(
    () => true,
    () => false,
  );
  giveBack(open, !rolledBack);
  const failed = (await Promise.allSettled(open.unheard)).find(({ status }) => status === 'rejected');
  return failed?.status === 'rejected' ? failed.reason : error;
}

function giveBack({ connection }: Open, broken = false): void {
  connection.removeListener('error', ignored);
  connection.release(broken);
}

class TookTooLong extends Error {
  readonly code = 'TOOK_TOO_LONG';
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`a transaction took longer than ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function ignored(): undefined {
  return undefined;
}
