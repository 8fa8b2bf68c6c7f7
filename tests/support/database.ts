import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { inject } from 'vitest';
import { PrismaClient } from '#app/platform/prisma/client.ts';
import { atEnd } from './at-end.ts';

export interface TestDatabase {
  /** Connection of the application role, as the app itself connects. */
  url: string;
  /** Connection of the owner, for arranging what the app may not do. */
  adminUrl: string;
}

let made = 0;

/**
 * Makes a database of its own for this test file, migrated and empty, and drops it after. Call it in `beforeAll`:
 * it sets DATABASE_URL, so that `db()` of app/platform/db.server.ts connects to it.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { adminUrl, appUrl, template } = inject('postgres');
  made += 1;
  const name = `test_${process.pid}_${Date.now().toString(36)}_${made}`;
  await asOwner(adminUrl, (client) => client.query(`create database ${name} template ${template}`));
  const database = { url: named(appUrl, name), adminUrl: named(adminUrl, name) };
  process.env.DATABASE_URL = database.url;
  process.env.DATABASE_DIRECT_URL = database.url;
  process.env.DATABASE_ADMIN_URL = database.adminUrl;
  atEnd(() => asOwner(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`)));
  atEnd(closeOwnerDb);
  return database;
}

/** Runs statements as the owner of the database, over one connection. */
export async function asOwner<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function named(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

let owners: { prisma: PrismaClient; url: string } | undefined;

/** Prisma as the owner of the test's database, whom row-level security does not bind: to arrange and to look at what nobody acts for. */
export function ownerDb(): PrismaClient {
  const url = process.env.DATABASE_ADMIN_URL ?? '';
  if (owners?.url !== url) {
    const adapter = new PrismaPg({ connectionString: url, max: 2 }, { onPoolError: () => undefined });
    owners = { url, prisma: new PrismaClient({ adapter }) };
  }
  return owners.prisma;
}

/** Ends what {@link ownerDb} began; a test file with a database of {@link testDatabase} need not. */
export async function closeOwnerDb(): Promise<void> {
  const closing = owners;
  owners = undefined;
  await closing?.prisma.$disconnect();
}
