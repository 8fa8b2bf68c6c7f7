import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKeys } from '#app/platform/embedded-postgres/cluster.server.ts';
import { livingPostmaster } from '#app/platform/embedded-postgres/postmaster.server.ts';
import { onConnection } from '#app/platform/one-connection.server.ts';
import { startApp } from '#tests/support/app-process.ts';

/** A server of a test's own, over a demo world of its own, to which things may be done that would disturb other tests. */
export interface OwnServer {
  address: string;
  /** Ends its PostgreSQL as a crash of the machine would; Hashar starts it again. */
  crashDatabase(): void;
  /** Lets nobody into the app's database while `work` is done, and ends those who are in it. */
  withoutDatabase(work: () => Promise<void>): Promise<void>;
  /** Rows of a statement, as the database's owner. */
  ask(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

let made = 0;

export async function ownServer(env: Record<string, string> = {}): Promise<OwnServer> {
  made += 1;
  const folder = join(tmpdir(), `hashar-e2e-own-${process.pid}-${made}`);
  const cluster = join(folder, 'postgres');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o755 });
  const app = startApp({ PORT: '0', HASHAR_DATA_DIR: folder, ...env });
  const address = await app.ready;
  const asOwner = (database: string, text: string, values: unknown[] = []) => {
    const { owner, port } = readKeys(cluster);
    const url = `postgresql://hashar:${owner}@127.0.0.1:${port}/${database}`;
    return onConnection(url, async (client) => (await client.query(text, values)).rows);
  };
  return {
    address,
    crashDatabase: () => process.kill(livingPostmaster(cluster)?.pid ?? 0, 'SIGKILL'),
    async withoutDatabase(work) {
      await asOwner('postgres', 'alter database hashar with allow_connections false');
      await asOwner('postgres', "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'hashar'");
      await work();
      await asOwner('postgres', 'alter database hashar with allow_connections true');
    },
    ask: (text, values) => asOwner('hashar', text, values),
    async stop() {
      app.child.kill('SIGTERM');
      await app.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
