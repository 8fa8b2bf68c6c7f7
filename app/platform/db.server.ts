import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './prisma/client.ts';

/** A transaction as commands and queries are given it. */
export type Db = Prisma.TransactionClient;

let client: PrismaClient | undefined;

/** The one pool of this process, over `DATABASE_URL`, opened at first use. Waiting for a connection ends after 5 s. */
export function db(): PrismaClient {
  client ??= connect(process.env.DATABASE_URL ?? '');
  return client;
}

function connect(connectionString: string): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString,
      application_name: 'hashar',
      max: Number(process.env.DATABASE_POOL ?? 10),
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 30_000,
    },
    { onPoolError: () => undefined },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 2_000, timeout: 5_000 } });
}

/** Closes the pool; the next use opens a new one. */
export async function closeDb(): Promise<void> {
  const closing = client;
  client = undefined;
  await closing?.$disconnect();
}
