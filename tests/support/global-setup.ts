import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { grantApplicationRole } from '#app/platform/application-role.server.ts';
import { isAlive } from '#app/platform/embedded-postgres/postmaster.server.ts';
import { type EmbeddedPostgres, joinEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import { migrate, migrationNames } from '#app/platform/migrate.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { adminUrl: string; appUrl: string; template: string };
  }
}

/** Speed for safety: what a test wrote may be lost when the machine dies. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  shared_buffers: '64MB',
};

/**
 * One PostgreSQL for all test runs of this checkout, also for several at the same time; the last one out stops it. Every test
 * file gets a database copied from a migrated template, so that no test sees another's rows.
 */
export default async function setUp(project: TestProject) {
  const postgres = await joinEmbeddedPostgres(join(projectRoot, '.cache', 'test-postgres'), settings);
  const template = await migratedTemplate(postgres).catch(async (error) => {
    await postgres.leave();
    throw error;
  });
  // The database's name is put in place of this one by tests/support/database.ts.
  project.provide('postgres', { adminUrl: postgres.adminUrl('postgres'), appUrl: postgres.appUrl('postgres'), template });
  return async () => {
    await postgres.leave();
  };
}

async function migratedTemplate(postgres: EmbeddedPostgres): Promise<string> {
  const name = `template_${migrationsHash()}`;
  const client = new pg.Client({ connectionString: postgres.adminUrl('postgres') });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('hashar test template'))");
    await dropLeftovers(client, name);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) {
      const draft = `draft_${process.pid}`;
      await client.query(`create database ${draft}`);
      await migrate(postgres.adminUrl(draft));
      await grantApplicationRole(postgres.adminUrl(draft), { name: 'hashar_app', password: postgres.appPassword });
      await client.query(`alter database ${draft} rename to ${name}`);
    }
  } finally {
    await client.end();
  }
  return name;
}

/** Drops what killed runs left: databases of processes that are gone (their process id is in the name) and old templates. */
async function dropLeftovers(client: pg.Client, template: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where datname ~ '^(test|draft|template)_'",
  );
  for (const { datname } of rows) {
    const gone = datname.startsWith('template_') ? datname !== template : !isAlive(Number(datname.split('_')[1]));
    if (gone) await client.query(`drop database if exists "${datname}" with (force)`);
  }
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const name of migrationNames())
    hash.update(readFileSync(join(projectRoot, 'prisma', 'migrations', name, 'migration.sql')));
  hash.update(readFileSync(join(projectRoot, 'app', 'platform', 'application-role.server.ts')));
  return hash.digest('hex').slice(0, 12);
}
