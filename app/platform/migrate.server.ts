import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onConnection } from './one-connection.server.ts';
import { projectRoot } from './project-root.server.ts';
import { type SchemaFile, withSchemaEngine } from './schema-engine.server.ts';

const filters = { externalTables: [], externalEnums: [] };
const migrationsFolder = join(projectRoot, 'prisma', 'migrations');

/** Names of all migrations of this version, oldest first. */
export function migrationNames(): string[] {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(migrationsFolder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort();
}

/** Those of {@link migrationNames} that the database does not have yet. */
export function notApplied(applied: string[]): string[] {
  const there = new Set(applied);
  return migrationNames().filter((name) => !there.has(name));
}

/** How many of this version's migrations that database lacks, and whether it has any at all. */
export async function lacking(url: string): Promise<{ missing: number; untouched: boolean }> {
  const applied = await appliedMigrations(url);
  return { missing: notApplied(applied).length, untouched: applied.length === 0 };
}

/**
 * Applies what is not applied yet, as the owner of the database; gives the names of what was applied. The schema engine is not
 * loaded where nothing is to be done: it would cost every start 60 MB and a third of a second.
 */
export async function migrate(adminUrl: string): Promise<string[]> {
  if (notApplied(await appliedMigrations(adminUrl)).length === 0) return [];
  return withSchemaEngine(adminUrl, schemaFiles(), async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationsList(), filters });
    return appliedMigrationNames;
  });
}

function appliedMigrations(adminUrl: string): Promise<string[]> {
  return onConnection(adminUrl, async (client) => {
    const { rows: tables } = await client.query<{ there: boolean }>(
      "select to_regclass('_prisma_migrations') is not null as there",
    );
    if (!tables[0]?.there) return [];
    const { rows } = await client.query<{ name: string }>(
      'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    );
    return rows.map((row) => row.name);
  });
}

/**
 * SQL that leads from what the migrations make to what prisma/schema says; empty when they agree.
 * @param adminUrl of an owner that may make a database, in which the migrations are tried
 */
export function schemaChanges(adminUrl: string): Promise<string> {
  const schema = schemaFiles();
  return withSchemaEngine(adminUrl, schema, async (engine) => {
    const to = { tag: 'schemaDatamodel', files: schema };
    const from = { tag: 'migrations', ...migrationsList() };
    const { stdout } = await engine.diff({ from, to, script: true, shadowDatabaseUrl: null, exitCode: false, filters });
    return stdout?.includes('This is an empty migration') ? '' : (stdout ?? '');
  });
}

function migrationsList() {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(migrationsFolder, 'migration_lock.toml'), 'utf8') },
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') },
      },
    })),
    shadowDbInitScript: '',
  };
}

function schemaFiles(): SchemaFile[] {
  const folder = join(projectRoot, 'prisma', 'schema');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), 'utf8') }));
}
