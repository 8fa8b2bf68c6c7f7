import { setTimeout as pause } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import { db } from '../db.server.ts';
import { notApplied } from '../migrate.server.ts';

/** Milliseconds after which a database that has not answered is taken for away. */
const longestWait = 2_000;

/** The process is up. */
export const healthz: RequestHandler = (_request, response) => {
  response.type('text/plain').send('ok\n');
};

/** The database answers and has all migrations of this version; otherwise 503 with the reason. */
export const readyz: RequestHandler = async (_request, response) => {
  const problem = await notReady();
  response
    .status(problem ? 503 : 200)
    .type('text/plain')
    .send(`${problem ?? 'ready'}\n`);
};

async function notReady(): Promise<string | undefined> {
  try {
    const rows = await Promise.race([appliedMigrations(), silence()]);
    const missing = notApplied(rows.map((row) => row.name));
    return missing.length > 0 ? `migrations not applied: ${missing.length}` : undefined;
  } catch {
    // What exactly is wrong stands in the log of whoever runs the database; a stranger asking here need not know.
    return 'the database does not answer';
  }
}

const appliedMigrations = () => db().$queryRaw<{ name: string }[]>`
  select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;

async function silence(): Promise<never> {
  await pause(longestWait, undefined, { ref: false });
  throw new Error('no answer');
}
