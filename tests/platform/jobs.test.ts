import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { jobs } from '#app/jobs.server.ts';
import { db } from '#app/platform/db.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { asOwner, type TestDatabase, testDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
let processes: ChildProcess[] = [];

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => asOwner(database.adminUrl, (client) => client.query('delete from installation; delete from pgboss.job')));
afterEach(() => {
  for (const each of processes) each.kill('SIGKILL');
  processes = [];
});

/** Another process that does the job of tests/support/job-process.ts. */
function start(): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', join(projectRoot, 'tests/support/job-process.ts')], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  processes.push(child);
  return child;
}

/** Ids of the processes that wrote so, in order. */
async function noted(what: string): Promise<number[]> {
  const rows = await db().installation.findMany({ where: { key: { startsWith: `${what}:` } } });
  const words = rows.map(({ key }) => key.split(':'));
  return words.sort(([, , a = ''], [, , b = '']) => (a < b ? -1 : 1)).map(([, pid]) => Number(pid));
}

const states = () =>
  asOwner(database.adminUrl, async (client) => {
    const { rows } = await client.query<{ state: string }>("select state from pgboss.job where name = 'prune' order by state");
    return rows.map(({ state }) => state);
  });
const letGo = () => db().installation.create({ data: { key: 'go', value: true } });
const patiently = { timeout: 40_000, interval: 50 };

describe('a job', { timeout: 90_000 }, () => {
  it('has a queue that a migration made', async () => {
    const { rows } = await asOwner(database.adminUrl, (client) =>
      client.query<{ name: string }>('select name from pgboss.queue'),
    );
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(jobs.map(({ name }) => name)));
  });

  it('that two processes ask for runs in one of them, and only one more waits', async () => {
    start();
    start();
    await expect.poll(() => noted('ready'), patiently).toHaveLength(2);
    await expect.poll(() => noted('begun'), patiently).toHaveLength(1);
    // Both asked for it at their start: one of the two runs, and the other waits, or was as good as this one.
    expect((await states()).filter((state) => state !== 'active').length).toBeLessThanOrEqual(1);
    await letGo();
    await expect.poll(async () => new Set(await states()), patiently).toEqual(new Set(['completed']));
    expect((await noted('begun')).length).toBe((await noted('done')).length);
  });

  it('whose process is killed in the middle of it is done by another, to its end and once', async () => {
    const first = start();
    await expect.poll(() => noted('begun'), patiently).toEqual([first.pid]);
    const second = start();
    await expect.poll(() => noted('ready'), patiently).toContain(second.pid);
    first.kill('SIGKILL');
    await expect.poll(async () => (await noted('begun')).includes(second.pid ?? 0), patiently).toBe(true);
    await letGo();
    await expect.poll(async () => new Set(await states()), patiently).toEqual(new Set(['completed']));
    expect(new Set(await noted('done'))).toEqual(new Set([second.pid]));
  });

  it('whose process loses its connections in the middle of it is done all the same', async () => {
    const only = start();
    await expect.poll(() => noted('begun'), patiently).toEqual([only.pid]);
    await asOwner(database.adminUrl, (client) =>
      client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'hashar' and datname = current_database()",
      ),
    );
    await letGo().catch(letGo);
    await expect.poll(async () => new Set(await states()), patiently).toEqual(new Set(['completed']));
    expect(only.exitCode).toBeNull();
  });

  it('that runs is brought to its end by a process that is told to stop', async () => {
    const only = start();
    await expect.poll(() => noted('begun'), patiently).toEqual([only.pid]);
    only.kill('SIGTERM');
    await letGo();
    await expect.poll(() => only.exitCode, patiently).toBe(0);
    expect(await noted('done')).toEqual([only.pid]);
    expect(await states()).toEqual(['completed']);
  });
});

describe('the application role', () => {
  it('does jobs and can make or drop no queue', async () => {
    await expect(db().$queryRawUnsafe('select count(*) from pgboss.job')).resolves.toBeDefined();
    await expect(db().$queryRawUnsafe("select pgboss.create_queue('x', '{}')")).rejects.toThrow('permission denied');
    await expect(db().$queryRawUnsafe('drop table pgboss.archive')).rejects.toThrow('must be owner');
  });
});
