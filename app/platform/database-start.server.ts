import pg from 'pg';
import { grantApplicationRole } from './application-role.server.ts';
import { openEmbeddedDatabase } from './embedded-database.server.ts';
import { joinEmbeddedPostgres } from './embedded-postgres.server.ts';
import type { Env } from './env.server.ts';
import { migrate } from './migrate.server.ts';
import { ownPostgres } from './own-postgres.server.ts';
import { atStop } from './shutdown.server.ts';

/** Says what is being done and how long it took. */
export type Step = <T>(what: string, work: () => Promise<T>) => Promise<T>;

interface Start {
  env: Env;
  step: Step;
  say: (line: string) => void;
  /** What an empty database still needs; several processes starting together do it one after the other. */
  first: () => Promise<void>;
}

/**
 * Makes the database ready: found or started, migrated, with the application role, named in the environment for `db()`. What it
 * opens is closed through `atStop`.
 * @throws StartProblem where the configuration is wrong
 */
export async function startDatabase(start: Start): Promise<void> {
  if (start.env.databaseUrl) await startOwn(start, start.env.databaseUrl);
  else await startEmbedded(start);
}

async function startEmbedded({ env, step, say, first }: Start): Promise<void> {
  const postgres = await step('PostgreSQL', () => joinEmbeddedPostgres(env.dataDir));
  atStop(() => postgres.leave());
  if (postgres.adopted) say('  a PostgreSQL already running on that folder is used');
  if (postgres.moved) say(`  the user "postgres" cannot enter ${env.dataDir}: the data is in ${postgres.folder}`);
  await oneAtATime(postgres.adminUrl('postgres'), async () => {
    await step('database', () => openEmbeddedDatabase(postgres));
    await first();
  });
}

async function startOwn({ env, step, say, first }: Start, url: string): Promise<void> {
  const own = await step('PostgreSQL', () => ownPostgres(url, env.databaseAdminUrl));
  if (own.warning) say(`  ${own.warning}`);
  await oneAtATime(own.adminUrl, async () => {
    await step('database', async () => {
      await migrate(own.adminUrl);
      await grantApplicationRole(own.adminUrl, own.role);
    });
    process.env.DATABASE_URL = own.appUrl(url);
    process.env.DATABASE_DIRECT_URL = own.appUrl(env.databaseDirectUrl ?? url);
    await first();
  });
}

/** Lets one process at a time prepare the databases of a server; others wait. */
export async function oneAtATime(adminUrl: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, keepAlive: true });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('hashar start'))");
    await work();
  } finally {
    await client.end();
  }
}
