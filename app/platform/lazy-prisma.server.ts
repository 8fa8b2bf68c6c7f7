import type { PoolClient, QueryConfig } from 'pg';
import { type Db, prismaOn } from './db.server.ts';

/** Prisma in a transaction that somebody else begins and ends. */
export interface LazyPrisma {
  db: Db;
  /** Lets go of the connection; what is asked of `db` after that fails. */
  end(): Promise<void>;
}

/**
 * Prisma on a connection in a transaction, got hold of only when something is asked of it: what goes straight to PostgreSQL does not
 * pay for it. Models and raw queries are there; fluent reads (`item.findUnique().backlog()`) are not.
 */
export function lazyPrisma(connection: PoolClient, timeout: number): LazyPrisma {
  let tx: Promise<Db> | undefined;
  let done: Promise<unknown> = Promise.resolve();
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let over = false;

  const begin = (): Promise<Db> => {
    if (over) return Promise.reject(new Error('the transaction is over'));
    tx ??= new Promise((resolve, reject) => {
      const hold = async (begun: Db) => {
        resolve(begun);
        await released;
      };
      const loan = onLoan(connection, () => over);
      // It ends with the transaction, so its own limit must not come first.
      done = prismaOn(loan, hold, 2 * timeout).catch(reject);
    });
    return tx;
  };
  return {
    db: asked((path, args) => begin().then((prisma) => call(prisma, path, args))),
    async end() {
      over = true;
      release();
      await done;
    },
  };
}

/** Stands for Prisma's client: `db.item.findFirst(…)` and `db.$queryRaw…` come to `ask`. */
function asked(ask: (path: readonly string[], args: unknown[]) => Promise<unknown>): Db {
  const at = (path: readonly string[]): unknown =>
    new Proxy(() => undefined, {
      get: (_, name) => (typeof name === 'string' && name !== 'then' ? at([...path, name]) : undefined),
      apply: (_, _self, args) => ask(path, args),
    });
  return at([]) as Db;
}

function call(prisma: Db, path: readonly string[], args: unknown[]): Promise<unknown> {
  // biome-ignore lint/suspicious/noExplicitAny: the names come from calls that were typed
  const owner = path.slice(0, -1).reduce((thing: any, name) => thing[name], prisma);
  return owner[path.at(-1) ?? ''](...args);
}

const ends = new Set(['BEGIN', 'COMMIT', 'ROLLBACK']);

/** The connection as Prisma gets it: to begin, to end and to give back are not its to do. */
function onLoan(connection: PoolClient, isOver: () => boolean): PoolClient {
  const query = (config: QueryConfig) => {
    if (ends.has(config.text)) return Promise.resolve({ fields: [], rows: [], rowCount: 0 });
    return isOver() ? Promise.reject(new Error('the transaction is over')) : connection.query(config);
  };
  const on = connection.on.bind(connection);
  const removeListener = connection.removeListener.bind(connection);
  return { query, on, removeListener, release: () => undefined } as unknown as PoolClient;
}
