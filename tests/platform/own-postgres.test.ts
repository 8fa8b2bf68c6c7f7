import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { grantApplicationRole } from '#app/platform/application-role.server.ts';
import { checkAsApp, ownPostgres } from '#app/platform/own-postgres.server.ts';
import { asOwner, type TestDatabase, testDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

async function whoWorks(url: string): Promise<{ role: string; mayAlter: boolean }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ role: string }>('select current_user as role');
  const mayAlter = await client.query('alter table event add column more int').then(
    () => true,
    () => false,
  );
  await client.end();
  return { role: rows[0]?.role ?? '', mayAlter };
}

describe('a PostgreSQL of one’s own', () => {
  it('is used in the role hashar_app where one address serves for all', async () => {
    const own = await ownPostgres(database.adminUrl);
    await grantApplicationRole(own.adminUrl, own.role);
    expect(await whoWorks(own.appUrl(database.adminUrl))).toEqual({ role: 'hashar_app', mayAlter: false });
  });

  it('is used as the user of DATABASE_URL, made by the owner, where DATABASE_ADMIN_URL is set', async () => {
    const name = `clerk_${process.pid}`;
    const url = new URL(database.adminUrl);
    [url.username, url.password] = [name, 'pa ss'];
    const own = await ownPostgres(url.href, database.adminUrl);
    await grantApplicationRole(own.adminUrl, own.role);
    expect(await whoWorks(own.appUrl(url.href))).toEqual({ role: name, mayAlter: false });
    await asOwner(database.adminUrl, (client) => client.query(`drop owned by ${name}; drop role ${name}`));
  });

  it('is used in the role hashar_app too where both addresses name one user, and keeps the options of the address', async () => {
    const url = `${database.adminUrl}?options=-c%20work_mem%3D5MB`;
    const own = await ownPostgres(url, database.adminUrl);
    expect(own.role).toEqual({ name: 'hashar_app' });
    expect(await whoWorks(own.appUrl(url))).toEqual({ role: 'hashar_app', mayAlter: false });
    expect(await asOwner(own.appUrl(url), async (client) => (await client.query('show work_mem')).rows)).toEqual([
      { work_mem: '5MB' },
    ]);
  });

  it('is refused where row-level security would not bind the app', async () => {
    await checkAsApp(database.url, 'DATABASE_URL');
    await expect(checkAsApp(database.adminUrl, 'DATABASE_URL')).rejects.toThrow(
      /^DATABASE_URL signs in as "hashar", whom row-level security does not bind/,
    );
    const wrong = new URL(database.url);
    wrong.password = 'secret';
    await expect(checkAsApp(wrong.href, 'DATABASE_DIRECT_URL')).rejects.toThrow(
      /^DATABASE_DIRECT_URL does not lead to a usable database: password authentication failed(?!.*secret)/,
    );
  });

  it('is refused where the role hashar_app is another user’s', async () => {
    const name = `maker_${process.pid}`;
    await asOwner(database.adminUrl, (client) => client.query(`create role ${name} login createrole password 'x'`));
    const url = new URL(database.adminUrl);
    [url.username, url.password] = [name, 'x'];
    const own = await ownPostgres(url.href);
    await expect(grantApplicationRole(own.adminUrl, own.role)).rejects.toThrow(/^the role hashar_app was made by another user/);
    await asOwner(database.adminUrl, (client) => client.query(`drop role ${name}`));
  });

  it('warns where its user may not make roles', async () => {
    const own = await ownPostgres(database.url);
    expect(own.role).toBeUndefined();
    expect(own.warning).toContain('DATABASE_ADMIN_URL');
  });

  it('is refused by name, without its password, where it cannot be reached', async () => {
    await expect(ownPostgres('postgresql://a:secret@127.0.0.1:1/x')).rejects.toThrow(
      /^DATABASE_URL does not lead to a usable database: (?!.*secret)/,
    );
  });
});
