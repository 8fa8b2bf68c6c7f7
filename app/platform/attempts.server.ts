import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import { db } from './db.server.ts';

interface Limit {
  name: string;
  /** Attempts taken in a window. */
  points: number;
  /** Seconds the window lasts, and then how long nothing is taken. */
  seconds: number;
}

/** Counts attempts in the table `attempt`, so that all processes count together; in this process alone while the database is away. */
export function limiter({ name, points, seconds }: Limit): RateLimiterPostgres {
  const limit = { keyPrefix: name, points, duration: seconds, blockDuration: seconds };
  return new RateLimiterPostgres({
    ...limit,
    storeClient: overPrisma,
    storeType: 'client',
    tableName: 'attempt',
    tableCreated: true,
    insuranceLimiter: new RateLimiterMemory(limit),
  });
}

/** What the limiter asks of a PostgreSQL client, on the app's own pool. */
const overPrisma = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const rows = await db().$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
    return {
      rows: rows.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) })),
      rowCount: rows.length,
    };
  },
};
