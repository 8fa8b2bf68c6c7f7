import { beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '#app/platform/db.server.ts';
import { transaction } from '#app/platform/transaction.server.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { asOwner, type TestDatabase, testDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  atEnd(closeDb);
});

const whereAmI = async () => {
  const [row] = await db().$queryRaw<[{ name: string }]>`SELECT current_database()::text AS name`;
  return row.name;
};

describe('the pool', () => {
  it('goes to where DATABASE_URL leads now', async () => {
    const before = await whereAmI();
    const other = new URL(database.url);
    other.pathname = '/postgres';
    process.env.DATABASE_URL = other.href;
    expect(await whereAmI()).toBe('postgres');
    process.env.DATABASE_URL = database.url;
    expect(await whereAmI()).toBe(before);
  });

  it('takes statements of one transaction at once, where Prisma reads relations side by side', async () => {
    const warnings: string[] = [];
    process.on('warning', ({ message }) => warnings.push(message));
    const agency = crypto.randomUUID();
    await asOwner(database.adminUrl, (owner) =>
      owner.query(
        `with a as (insert into agency (id, code, names, contact_desk) values ('${agency}', 'ONE', '{}', '') returning id),
          b as (insert into backlog (id, agency_id, prefix, name) select gen_random_uuid(), id, 'ONE', 'One' from a returning id),
          s as (insert into state (id, backlog_id, name, category, position) select gen_random_uuid(), id, 'Ready', 'to_do', 0 from b returning id, backlog_id)
          insert into item (id, backlog_id, number, key, type, title, state_id, rank, classification)
          select gen_random_uuid(), backlog_id, 1, 'ONE-1', 'task', 'One', id, 'a1', 'internal' from s`,
      ),
    );
    const [item] = await transaction(
      (tx) => tx.item.findMany({ include: { assignments: true, labels: true, state: true, backlog: true } }),
      { settings: { 'hashar.agency': agency } },
    );
    expect(item).toMatchObject({ key: 'ONE-1', state: { name: 'Ready' }, assignments: [] });
    await new Promise(setImmediate);
    expect(warnings).toEqual([]);
  });

  it('outlives connections that the server ends', async () => {
    await whereAmI();
    await asOwner(database.adminUrl, (owner) =>
      owner.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'hashar' and datname = current_database()",
      ),
    );
    await expect.poll(() => whereAmI().catch(() => undefined)).toBeDefined();
  });
});
