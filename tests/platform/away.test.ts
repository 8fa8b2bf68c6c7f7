import { beforeAll, describe, expect, it } from 'vitest';
import { isAway } from '#app/platform/away.server.ts';
import { closeDb, type Db, db, pool } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw, transaction } from '#app/platform/transaction.server.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { asOwner, type TestDatabase, testDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
let name: string;
beforeAll(async () => {
  database = await testDatabase();
  name = new URL(database.url).pathname.slice(1);
  atEnd(closeDb);
});

const failure = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('it did not fail'),
    (error: unknown) => error,
  );
const onServer = (...statements: string[]) =>
  asOwner(database.adminUrl.replace(`/${name}`, '/postgres'), async (owner) => {
    for (const statement of statements) await owner.query(statement);
  });
const throwEverybodyOff = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_setting('hashar.of')`;
const endAll = () => onServer(`set hashar.of = '${name}'`, throwEverybodyOff);

const ways: [string, () => Promise<unknown>][] = [
  ['a statement', () => db().$queryRaw`SELECT 1`],
  ['a row', () => db().item.findFirst()],
  ['a transaction', () => transaction((tx) => tx.item.count())],
];

describe('the database is away', () => {
  it.each(ways)('where nobody listens: %s', async (_what, ask) => {
    process.env.DATABASE_URL = 'postgresql://a:b@127.0.0.1:1/x';
    const error = await failure(ask());
    process.env.DATABASE_URL = database.url;
    expect(isAway(error)).toBe(true);
  });

  it.each(ways)('where nobody is let in: %s', async (_what, ask) => {
    await closeDb();
    await onServer(`alter database ${name} with allow_connections false`);
    const error = await failure(ask());
    await onServer(`alter database ${name} with allow_connections true`);
    expect(isAway(error)).toBe(true);
  });

  const sleeping: [string, (tx: Db) => Promise<unknown>][] = [
    ['in a statement of Prisma’s', (tx) => tx.$queryRaw`SELECT pg_sleep(10)::text`],
    ['in one of ours', (tx) => raw(tx, Prisma.sql`SELECT pg_sleep(10)`)],
  ];
  it.each(sleeping)('where it ends %s', async (_where, work) => {
    const failing = failure(transaction(work));
    const asleep = "select 1 from pg_stat_activity where query ilike 'SELECT pg_sleep%' and datname = $1";
    await asOwner(database.adminUrl, (owner) => expect.poll(async () => (await owner.query(asleep, [name])).rowCount).toBe(1));
    await endAll();
    expect(isAway(await failing)).toBe(true);
  });

  it('where it ends between two statements', async () => {
    const failing = failure(
      transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1`;
        await endAll();
        await tx.$queryRaw`SELECT 1`;
      }),
    );
    expect(isAway(await failing)).toBe(true);
  });

  it('where the pool was closed for another address', async () => {
    const old = pool();
    await closeDb();
    expect(isAway(await failure(old.query('SELECT 1')))).toBe(true);
  });

  it('where a transaction gets no time', async () => {
    expect(isAway(await failure(transaction((tx) => tx.$queryRaw`SELECT pg_sleep(1)::text`, { timeout: 100 })))).toBe(true);
  });
});

describe('it is there', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a wrong statement', () => db().$queryRaw`SELECT no_such_column`],
    [
      'a row that is there already',
      () => db().installation.createMany({ data: [1, 2].map((value) => ({ key: 'twice', value })) }),
    ],
    ['a right that is missing', () => db().$executeRaw`DELETE FROM event`],
    ['a fault of ours', () => Promise.reject(new TypeError('Cannot read properties of undefined'))],
  ])('where %s fails', async (_what, ask) => {
    expect(isAway(await failure(ask()))).toBe(false);
  });
});
