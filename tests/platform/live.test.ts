import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hear, pace, type Signal, stopHearing } from '#app/platform/live.server.ts';
import { asOwner, type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { type Line, lineTo } from '#tests/support/line.ts';

let database: TestDatabase;
let line: Line;
let stopListening: () => void;
const heard: (Signal | 'caught up')[] = [];

beforeAll(async () => {
  database = await testDatabase();
  pace.heartbeat = 50;
  pace.answer = 500;
});

beforeEach(async () => {
  heard.length = 0;
  const direct = new URL(database.url);
  line = await lineTo(Number(direct.port));
  direct.port = String(line.port);
  process.env.DATABASE_DIRECT_URL = direct.href;
  stopListening = hear({ signal: (signal) => heard.push(signal), caughtUp: () => heard.push('caught up') });
  await expect.poll(() => heard).toEqual(['caught up']);
});

afterEach(async () => {
  stopListening();
  await stopHearing();
  await line.close();
});

const signal = { closed: false, items: [], people: [], backlogs: {}, boards: { one: 'agency' } };
const notify = (payload: string) =>
  asOwner(database.adminUrl, (client) => client.query("select pg_notify('hashar', $1)", [payload]));
const connections = () =>
  asOwner(database.adminUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      "select pid from pg_stat_activity where application_name = 'hashar live' and datname = current_database()",
    );
    return rows.map(({ pid }) => pid);
  });

describe('the one connection that listens', () => {
  it('serves every listener of the process, and passes on what was signalled', async () => {
    const others: unknown[] = [];
    const stop = hear({ signal: (each) => others.push(each), caughtUp: () => undefined });
    await notify(JSON.stringify(signal));
    await expect.poll(() => [...heard.slice(1), ...others]).toEqual([signal, signal]);
    expect(await connections()).toHaveLength(1);
    stop();
    await notify(JSON.stringify(signal));
    await expect.poll(() => heard.slice(1)).toEqual([signal, signal]);
    expect(others).toHaveLength(1);
  });

  it('comes back by itself when the server has ended it, and says that something may have been missed', async () => {
    await asOwner(database.adminUrl, async (client) => {
      for (const pid of await connections()) await client.query('select pg_terminate_backend($1)', [pid]);
    });
    await expect.poll(() => heard).toEqual(['caught up', 'caught up']);
    await notify(JSON.stringify(signal));
    await expect.poll(() => heard.at(-1)).toEqual(signal);
  });

  it('is taken for lost when nothing comes over it any more, though neither end was told', async () => {
    line.hush();
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['caught up', 'caught up']);
    expect(line.opened()).toBe(2);
    await notify(JSON.stringify(signal));
    await expect.poll(() => heard.at(-1)).toEqual(signal);
  });

  it.each(['', 'no JSON', '[]'])(
    'takes a payload that is no signal (%j) for a sign that anything may have happened',
    async (payload) => {
      await notify(payload);
      await expect.poll(() => heard).toEqual(['caught up', 'caught up']);
    },
  );

  it('ends when the process stops', async () => {
    await stopHearing();
    await expect.poll(connections).toEqual([]);
  });
});
