import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readKeys } from '#app/platform/embedded-postgres/cluster.server.ts';
import { findPlace } from '#app/platform/embedded-postgres/place.server.ts';
import { isAlive, livingPostmaster } from '#app/platform/embedded-postgres/postmaster.server.ts';
import { type EmbeddedPostgres, joinEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import { onConnection } from '#app/platform/one-connection.server.ts';
import { atEnd } from '#tests/support/at-end.ts';

const folder = join(tmpdir(), `hashar-embedded-${process.pid}`);
const cluster = join(folder, 'postgres');
let postgres: EmbeddedPostgres;

beforeAll(async () => {
  mkdirSync(folder, { mode: 0o755 });
  postgres = await joinEmbeddedPostgres(folder, { fsync: 'off' });
});
atEnd(async () => {
  await postgres.leave();
  rmSync(folder, { recursive: true });
});

const pidOf = () => livingPostmaster(cluster)?.pid ?? 0;
const query = (url: string, text: string) => onConnection(url, async (client) => (await client.query(text)).rows);
const ask = (url: string) => query(url, 'select 1 as one');

describe('the embedded PostgreSQL', () => {
  it('is started again where it dies in use, and says so', async () => {
    const restarted = new Promise<void>((resolve) => postgres.onRestart(resolve));
    const died = pidOf();
    process.kill(died, 'SIGKILL');
    await restarted;
    expect(pidOf()).not.toBe(died);
    expect(await ask(postgres.adminUrl('postgres'))).toEqual([{ one: 1 }]);
  });

  it('is stopped by the last to leave also while it recovers from a crash of one of its own processes', async () => {
    const server = pidOf();
    const presence = "select pid from pg_stat_activity where application_name = 'hashar-presence'";
    const [{ pid }] = (await query(postgres.adminUrl('postgres'), presence)) as [{ pid: number }];
    process.kill(pid, 'SIGKILL');
    expect(await postgres.leave()).toBe('stopped');
    await expect.poll(() => isAlive(server)).toBe(false);
  });

  it('takes another port where its own is in use', async () => {
    const { port } = readKeys(cluster);
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(port, '127.0.0.1', resolve);
    });
    postgres = await joinEmbeddedPostgres(folder, { fsync: 'off' });
    expect(new URL(postgres.adminUrl('postgres')).port).not.toBe(String(port));
    expect(readKeys(cluster).port).toBe(livingPostmaster(cluster)?.port);
    expect(await ask(postgres.adminUrl('postgres'))).toEqual([{ one: 1 }]);
    other.close();
  });

  it('is shared by whoever joins it, and stopped by the last to leave', async () => {
    const other = await joinEmbeddedPostgres(folder);
    expect([other.adopted, await postgres.leave()]).toEqual([true, 'still used']);
    expect(await ask(other.adminUrl('postgres'))).toEqual([{ one: 1 }]);
    postgres = other;
  });
});

describe('its place', () => {
  it('is the folder asked for, or a system folder where its user may not enter that one', () => {
    const hidden = mkdtempSync(join(tmpdir(), 'hashar-hidden-'));
    const wished = join(hidden, '.hashar');
    const place = findPlace(wished);
    if (process.getuid?.() === 0) {
      expect(place).toMatchObject({ moved: true, folder: expect.stringMatching(/^\/var\/lib\/hashar-[0-9a-f]{12}$/) });
      expect(place.native.startsWith(`${place.folder}/`)).toBe(true);
      rmSync(place.folder, { recursive: true });
    } else {
      expect(place).toMatchObject({ moved: false, folder: wished, owner: undefined });
    }
    expect(dirname(wished)).toBe(hidden);
    rmSync(hidden, { recursive: true });
  });
});
