import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { atEnd } from '#tests/support/at-end.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
let app: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  app = new pg.Client({ connectionString: database.url });
  await app.connect();
  atEnd(() => app.end());
});

describe('the application role', () => {
  it('is no superuser and cannot go round row-level security', async () => {
    const { rows } = await app.query(
      'select current_user as name, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
    );
    expect(rows).toEqual([{ name: 'hashar_app', rolsuper: false, rolbypassrls: false }]);
  });

  it('has limits of its own, for where a pooler passes on none', async () => {
    const { rows } = await app.query('select unnest(rolconfig) as limit from pg_roles where rolname = current_user order by 1');
    expect(rows.map(({ limit }) => limit)).toEqual(['idle_in_transaction_session_timeout=30000', 'statement_timeout=30000']);
  });

  it('owns nothing', async () => {
    const { rows } = await app.query("select relname from pg_class where pg_get_userbyid(relowner) = 'hashar_app'");
    expect(rows).toEqual([]);
  });

  it('may add events but neither change nor remove them', async () => {
    await expect(app.query('select count(*) from event')).resolves.toBeDefined();
    await expect(app.query("update event set name = 'x'")).rejects.toThrow('permission denied');
    await expect(app.query('delete from event')).rejects.toThrow('permission denied');
    await expect(app.query('truncate event')).rejects.toThrow('permission denied');
  });

  it('gets its rights on tables of later migrations', async () => {
    const owner = new pg.Client({ connectionString: database.adminUrl });
    await owner.connect();
    await owner.query('create table later (id int)');
    await owner.end();
    await app.query('insert into later values (1)');
    await expect(app.query('drop table later')).rejects.toThrow('must be owner');
  });
});
