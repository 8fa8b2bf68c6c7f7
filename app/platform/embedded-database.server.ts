import type pg from 'pg';
import { grantApplicationRole } from './application-role.server.ts';
import type { EmbeddedPostgres } from './embedded-postgres.server.ts';
import { migrate } from './migrate.server.ts';
import { onConnection } from './one-connection.server.ts';

export const name = 'hashar';

/** The app's database on the embedded PostgreSQL, made where it is missing, migrated, and named in the environment for `db()`. */
export async function openEmbeddedDatabase(postgres: EmbeddedPostgres): Promise<void> {
  if (await isHalfFilled(postgres)) await dropEmbeddedDatabase(postgres);
  await onServer(postgres, async (server) => {
    const { rowCount } = await server.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await server.query(`create database ${name}`);
  });
  await migrate(postgres.adminUrl(name));
  await grantApplicationRole(postgres.adminUrl(name), { name: 'hashar_app', password: postgres.appPassword });
  const tell = () => {
    process.env.DATABASE_URL = postgres.appUrl(name);
    process.env.DATABASE_DIRECT_URL = postgres.appUrl(name);
  };
  tell();
  postgres.onRestart(tell);
}

/** Removes the database with all that is in it; whoever is connected is thrown off. */
export async function dropEmbeddedDatabase(postgres: EmbeddedPostgres): Promise<void> {
  await onServer(postgres, (server) => server.query(`drop database if exists ${name} with (force)`));
}

/** True when the process that filled the demo world did not come to the end. */
async function isHalfFilled(postgres: EmbeddedPostgres): Promise<boolean> {
  const exists = await onServer(postgres, (server) => server.query('select 1 from pg_database where datname = $1', [name]));
  if (!exists.rowCount) return false;
  return onConnection(postgres.adminUrl(name), async (client) => {
    const { rows } = await client.query<{ there: boolean }>("select to_regclass('installation') is not null as there");
    if (!rows[0]?.there) return false;
    const mark = await client.query(`select 1 from installation where key = 'demo' and value = '"filling"'`);
    return mark.rowCount === 1;
  });
}

const onServer = <T>(postgres: EmbeddedPostgres, work: (client: pg.Client) => Promise<T>) =>
  onConnection(postgres.adminUrl('postgres'), work);
