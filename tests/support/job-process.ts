import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { job, startJobs, stopJobs } from '#app/platform/jobs.server.ts';

/*
 * A process of its own that does one job: it writes that it has begun, waits until the test lets it go on, and writes that it is done.
 */

const note = (what: string) => db().installation.create({ data: { key: `${what}:${process.pid}:${newId()}`, value: true } });
const mayGoOn = async () => (await db().installation.count({ where: { key: 'go' } })) > 0;

const slow = job({
  name: 'prune',
  input: z.strictObject({}),
  within: 2,
  cron: '0 0 1 1 *',
  async run() {
    await note('begun');
    while (!(await mayGoOn())) await pause(20);
    await note('done');
  },
});

process.on('SIGTERM', async () => {
  await stopJobs();
  process.exit(0);
});
await startJobs([slow], { look: 0.5, maintain: 1 });
await note('ready');
