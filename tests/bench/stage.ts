import { join } from 'node:path';
import pg from 'pg';
import { closeDb } from '#app/platform/db.server.ts';
import { dropEmbeddedDatabase, openEmbeddedDatabase } from '#app/platform/embedded-database.server.ts';
import { joinEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { type Server, startServer } from './server.ts';
import { type BenchBoard, type BenchWorld, makeWorld } from './world.ts';

/** What is measured beside each other: Hashar as `npm start` serves it, and the limit. */
export interface Served {
  hashar: Server;
  limit: Server;
  stop(): Promise<void>;
}

/** Boards in a database of their own, and who works on them. */
export interface Stage extends BenchWorld {
  board(size: number): BenchBoard;
  /** Connects as the owner of the database. */
  adminUrl: string;
  /** Starts both servers anew: what one measurement did to their memory is nothing to the next. */
  serve(): Promise<Served>;
  leave(): Promise<void>;
}

const database = 'hashar';

/**
 * Sets up the boards on a PostgreSQL of its own, with the settings of an installation: what is committed is on the disk.
 */
export async function setStage(sizes: readonly number[]): Promise<Stage> {
  const postgres = await joinEmbeddedPostgres(join(projectRoot, '.cache', 'bench'));
  const leave = async () => {
    await closeDb();
    await dropEmbeddedDatabase(postgres);
    await postgres.leave();
  };
  try {
    await dropEmbeddedDatabase(postgres);
    await openEmbeddedDatabase(postgres);
    const world = await makeWorld(sizes);
    await makeLimitTable(postgres.adminUrl(database));
    const serve = () => serveBoth(postgres.appUrl(database), postgres.adminUrl(database));
    const adminUrl = postgres.adminUrl(database);
    return { ...world, board: (size) => boardOf(world, size), adminUrl, serve, leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

async function serveBoth(url: string, adminUrl: string): Promise<Served> {
  const limit = await startServer('tests/bench/limit-server.mjs', { DATABASE_URL: adminUrl });
  const hashar = await startServer('app/cli/start.mjs', {
    DATABASE_URL: url,
    DATABASE_ADMIN_URL: adminUrl,
    HOST: '127.0.0.1',
    PORT: '0',
    API_CALLS_PER_MINUTE: '1000000000',
  });
  return { hashar, limit, stop: async () => void (await Promise.all([hashar.stop(), limit.stop()])) };
}

function boardOf({ boards }: BenchWorld, size: number): BenchBoard {
  const board = boards.get(size);
  if (!board) throw new Error(`there is no board of ${size} cards`);
  return board;
}

/** So many rows that two updates at once seldom meet. */
export const limitRows = 10_000;

async function makeLimitTable(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`CREATE TABLE bench_limit (id int PRIMARY KEY, state int NOT NULL);
    INSERT INTO bench_limit SELECT n, 0 FROM generate_series(1, ${limitRows}) n`);
  await client.end();
}
