import { existsSync } from 'node:fs';
import { closeDb } from './db.server.ts';
import { name as databaseName } from './embedded-database.server.ts';
import { clusterFolder } from './embedded-postgres/cluster.server.ts';
import { findPlace } from './embedded-postgres/place.server.ts';
import { joinEmbeddedPostgres } from './embedded-postgres.server.ts';
import type { Env } from './env.server.ts';
import { lacking } from './migrate.server.ts';
import { ownPostgres } from './own-postgres.server.ts';
import { plainLine, StartProblem } from './start-problem.server.ts';

/**
 * Lets a command line work in the database of an installation that has been started before, as the application role, running or not: it
 * is neither made nor migrated here. Whatever was opened or started for it is closed and stopped after.
 * @throws StartProblem with one line where there is no such database, or it is of another version
 */
export async function withDatabase<T>(env: Env, work: () => Promise<T>): Promise<T> {
  if (env.databaseUrl) {
    const own = await ownPostgres(env.databaseUrl, env.databaseAdminUrl);
    process.env.DATABASE_URL = own.appUrl(env.databaseUrl);
    return inReady(own.adminUrl, work);
  }
  if (!hasCluster(env.dataDir)) throw new StartProblem(`there is no database in ${env.dataDir} yet. Start Hashar first.`);
  const postgres = await joinEmbeddedPostgres(env.dataDir);
  try {
    process.env.DATABASE_URL = postgres.appUrl(databaseName);
    return await inReady(process.env.DATABASE_URL, work);
  } finally {
    await postgres.leave();
  }
}

async function inReady<T>(url: string, work: () => Promise<T>): Promise<T> {
  const { missing, untouched } = await lacking(url).catch((error: unknown) => {
    throw new StartProblem(`the database cannot be used: ${plainLine(error)}`);
  });
  if (untouched) throw new StartProblem('the database holds no Hashar yet. Start Hashar first.');
  if (missing > 0) throw new StartProblem('the database is of an older Hashar. Start this one once, so that it is migrated.');
  try {
    return await work();
  } finally {
    await closeDb();
  }
}

/** Whether a cluster was made for that folder before: asking makes none. */
function hasCluster(dataDir: string): boolean {
  return existsSync(dataDir) && existsSync(clusterFolder(findPlace(dataDir)));
}
