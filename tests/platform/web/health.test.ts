import express from 'express';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeDb } from '#app/platform/db.server.ts';
import { migrationNames } from '#app/platform/migrate.server.ts';
import { healthz, readyz } from '#app/platform/web/health.server.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { asOwner, type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { type Caller, serving } from '#tests/support/http.ts';
import { lineTo } from '#tests/support/line.ts';

let database: TestDatabase;
let server: Caller;

beforeAll(async () => {
  database = await testDatabase();
  server = await serving(express().get('/healthz', healthz).get('/readyz', readyz));
  atEnd(async () => {
    await closeDb();
    await server.close();
  });
});

const ready = async () => {
  const { status, text } = await server.call('GET', '/readyz');
  return [status, text];
};
const bySql = (...statements: string[]) =>
  asOwner(database.adminUrl, async (owner) => {
    for (const statement of statements) await owner.query(statement);
  });

describe('GET /readyz', () => {
  it('says that the database is there with all migrations', async () => {
    expect(await ready()).toEqual([200, 'ready\n']);
  });

  it('says how many migrations are missing', async () => {
    await bySql('update _prisma_migrations set rolled_back_at = now()');
    expect(await ready()).toEqual([503, `migrations not applied: ${migrationNames().length}\n`]);
    await bySql('update _prisma_migrations set rolled_back_at = null');
    expect(await ready()).toEqual([200, 'ready\n']);
  });

  it('says that the database does not answer while it is away, and no longer when it is back', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await asOwner(database.adminUrl.replace(`/${name}`, '/postgres'), async (owner) => {
      await owner.query(`alter database ${name} with allow_connections false`);
      await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
      expect(await ready()).toEqual([503, 'the database does not answer\n']);
      expect(await server.call('GET', '/healthz')).toMatchObject({ status: 200, text: 'ok\n' });
      await owner.query(`alter database ${name} with allow_connections true`);
    });
    await expect.poll(ready).toEqual([200, 'ready\n']);
  });

  it('does not wait for a database that has fallen silent', async () => {
    const line = await lineTo(Number(new URL(database.url).port));
    const over = new URL(database.url);
    over.port = String(line.port);
    process.env.DATABASE_URL = over.href;
    expect(await ready()).toEqual([200, 'ready\n']);
    line.hush();
    expect(await ready()).toEqual([503, 'the database does not answer\n']);
    process.env.DATABASE_URL = database.url;
    await line.close();
  });
});
