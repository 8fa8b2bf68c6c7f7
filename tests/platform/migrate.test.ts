import { beforeAll, describe, expect, it } from 'vitest';
import { migrate, migrationNames, notApplied, schemaChanges } from '#app/platform/migrate.server.ts';
import { asOwner, type TestDatabase, testDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

describe('migrations', () => {
  it('make exactly what prisma/schema says', async () => {
    expect(await schemaChanges(database.adminUrl)).toBe('');
  });

  it('are applied once', async () => {
    expect(await migrate(database.adminUrl)).toEqual([]);
  });

  it('fill an empty database, functions and triggers too', async () => {
    await asOwner(database.adminUrl, (client) => client.query('drop schema public, pgboss cascade; create schema public'));
    expect(await migrate(database.adminUrl)).toEqual(migrationNames());
  });

  it('are known by name when missing', () => {
    expect(notApplied(migrationNames().slice(1))).toEqual(migrationNames().slice(0, 1));
  });
});
