import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Keys, readKeys } from '#app/platform/embedded-postgres/cluster.server.ts';
import { isAlive, livingPostmaster } from '#app/platform/embedded-postgres/postmaster.server.ts';
import { onConnection } from '#app/platform/one-connection.server.ts';
import { type AppProcess, npmStart, startApp } from '#tests/support/app-process.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { openLive } from '#tests/support/live-stream.ts';

const folder = join(tmpdir(), `hashar-start-${process.pid}`);
const cluster = join(folder, 'postgres');
const firstPort = Number(process.env.START_TEST_PORT ?? 4110);
const started: AppProcess[] = [];

/** The tests here follow one story: each begins with what the one before it left running. */
const start = (port: number, env: Record<string, string> = {}, nodeArgs: string[] = []) => {
  const app = startApp({ PORT: String(port), HASHAR_DATA_DIR: folder, ...env }, nodeArgs);
  started.push(app);
  return app;
};
const postmaster = () => livingPostmaster(cluster);
const databaseUrl = (keys: Keys, database: string) => `postgresql://hashar:${keys.owner}@127.0.0.1:${keys.port}/${database}`;

beforeAll(() => mkdirSync(folder, { mode: 0o755 }));
atEnd(async () => {
  for (const app of started) app.child.kill('SIGTERM');
  await Promise.all(started.map((app) => app.ended));
  rmSync(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  let first: AppProcess;
  let second: AppProcess;

  it('is alive and not ready while it starts; stopped then, it leaves nothing running', async () => {
    const app = start(firstPort);
    const ask = (path: string) =>
      fetch(`http://localhost:${firstPort}${path}`).then(async (reply) => [reply.status, await reply.text()]);
    await expect.poll(() => ask('/readyz').catch(() => undefined)).toEqual([503, 'starting\n']);
    expect(await ask('/healthz')).toEqual([200, 'starting\n']);
    await expect.poll(() => app.said()).toContain('database');
    app.child.kill('SIGTERM');
    expect(await app.ended).toBe(0);
    expect(app.complained()).toBe('');
    expect(app.said()).not.toContain('ready');
    expect(postmaster()).toBeUndefined();
  });

  it('fills the demo world once and is ready', async () => {
    first = start(firstPort);
    const address = await first.ready;
    expect(first.said()).toContain('demo world');
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${address}/readyz`)).text()).toBe('ready\n');
  });

  it('refuses a taken port in one line', async () => {
    const app = start(firstPort);
    expect(await app.ended).toBe(1);
    expect(app.complained()).toMatch(new RegExp(`^Hashar cannot start: port ${firstPort} is taken\\..*\n$`));
  });

  it('shares the database with a second process on the same folder', async () => {
    second = start(firstPort + 1);
    await second.ready;
    expect(second.said()).toContain('already running');
    expect(second.said()).not.toContain('demo world');
  });

  it('hears at one process what is moved at the other', async () => {
    const { person, board, item, column } = await someMove();
    const [here, there] = await Promise.all([first.ready, second.ready]);
    const session = await signIn(here, person);
    const stream = await openLive(there, session);
    // The process hears the others from its start, for the sake of its jobs.
    await stream.hears('hello');
    const moved = await fetch(`${here}/boards/${board}/moves`, {
      method: 'POST',
      headers: { Cookie: `hashar=${session}`, Accept: 'application/json', Origin: here },
      body: new URLSearchParams({ item, column }),
    });
    expect(moved.status).toBe(200);
    await stream.hears('news');
    expect(stream.events().find(({ event }) => event === 'news')?.data).toMatchObject({
      boards: expect.arrayContaining([board]),
    });
    stream.close();
  });

  it('finishes a running request before it stops, also where one signal comes twice, and leaves the database to the other', async () => {
    const request = await halfSentForm(firstPort);
    first.child.kill('SIGINT');
    first.child.kill('SIGTERM');
    await refusesConnections(firstPort);
    request.finish();
    expect(await request.answer).toMatch(/^HTTP\/1\.1 422 /);
    expect(await first.ended).toBe(0);
    expect(postmaster()?.ready).toBe(true);
  });

  it('keeps PostgreSQL when it is killed, and adopts it at the next start', async () => {
    second.child.kill('SIGKILL');
    await second.ended;
    const left = postmaster();
    expect(left?.ready).toBe(true);
    first = start(firstPort);
    await first.ready;
    expect(first.said()).toContain('already running');
    expect(postmaster()?.pid).toBe(left?.pid);
  });

  it('starts PostgreSQL again where it dies while in use', async () => {
    const died = postmaster()?.pid ?? 0;
    process.kill(died, 'SIGKILL');
    await expect
      .poll(() => fetch(`http://localhost:${firstPort}/readyz`).then((reply) => reply.status), { timeout: 20_000 })
      .toBe(200);
    expect(postmaster()?.pid).not.toBe(died);
  });

  it('clears the lock that a dead PostgreSQL left', async () => {
    const pid = postmaster()?.pid ?? 0;
    first.child.kill('SIGKILL');
    await first.ended;
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => isAlive(pid)).toBe(false);
    expect(readFileSync(join(cluster, 'postmaster.pid'), 'utf8')).toContain(String(pid));
    first = start(firstPort);
    await first.ready;
    expect(postmaster()?.pid).not.toBe(pid);
  });

  it('works as a role of its own on a database of one’s own, without demo, and gives a setup code', async () => {
    const keys = readKeys(cluster);
    const count = (text: string) =>
      onConnection(databaseUrl(keys, 'postgres'), async (client) => (await client.query<{ n: number }>(text)).rows[0]?.n);
    await onConnection(databaseUrl(keys, 'postgres'), (client) => client.query('create database own'));
    const app = start(firstPort + 1, { DATABASE_URL: databaseUrl(keys, 'own') });
    const address = await app.ready;
    expect((await fetch(address, { redirect: 'manual' })).headers.get('location')).toBe('/setup');
    expect(app.said()).toMatch(/enter the code \w{4}-\w{4}-\w{4}/);
    expect(app.said()).not.toContain('demo world');
    expect(
      await count("select count(*)::int as n from pg_stat_activity where datname = 'own' and application_name = 'hashar'"),
    ).toBeGreaterThan(0);
    await setUp(address, /enter the code (\S+)/.exec(app.said())?.[1] ?? '');
    const page = await (await fetch(address)).text();
    expect(page).toContain('Government teams, building together');
    expect(page).toContain('href="/sign-in"');
    expect(page).not.toContain('<article');
    expect(page).not.toContain('demo-line');
    app.child.kill('SIGTERM');
    expect(await app.ended).toBe(0);
  });

  it('stops PostgreSQL when the last process goes', async () => {
    const pid = postmaster()?.pid ?? 0;
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  it('is stopped by a signal to npm alone', async () => {
    const npm = npmStart({ PORT: String(firstPort), HASHAR_DATA_DIR: folder });
    const address = await npm.ready;
    npm.child.kill('SIGTERM');
    await npm.ended;
    await expect
      .poll(() =>
        fetch(`${address}/healthz`).then(
          () => 'served',
          () => 'gone',
        ),
      )
      .toBe('gone');
    expect(postmaster()).toBeUndefined();
  });

  it.each([
    [
      'postgresql://nobody:secret@127.0.0.1:1/none',
      /^Hashar cannot start: DATABASE_URL does not lead to a usable database: .*ECONNREFUSED.*\n$/,
    ],
    ['mysql://localhost/x', /^Hashar cannot start: DATABASE_URL must look like postgresql:.*\n$/],
  ])('refuses DATABASE_URL=%s in one line without its password', async (url, line) => {
    const app = start(firstPort + 2, { DATABASE_URL: url });
    expect(await app.ended).toBe(1);
    expect(app.complained()).toMatch(line);
    expect(app.complained()).not.toContain('secret');
  });

  it('refuses too old a Node in one line', async () => {
    const older = "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.20.1'}})";
    const app = start(firstPort + 2, {}, ['--import', older]);
    expect(await app.ended).toBe(1);
    expect(app.complained()).toMatch(/^Hashar cannot start: it needs Node 20\.19.*this is 18\.20\.1\.\n$/);
  });
});

/** Makes the first agency, as the first visitor does. */
async function setUp(address: string, code: string): Promise<void> {
  const form = {
    code,
    agencyName: 'Ministry of Justice',
    agencyCode: 'MOJ',
    contactDesk: 'desk@moj.example',
    zone: 'Asia/Tashkent',
    name: 'Gulnora Ismoilova',
    email: 'gulnora@moj.example',
    password: 'four quiet storks walk',
  };
  const answer = await fetch(`${address}/setup`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form) });
  expect(answer.headers.get('location')).toBe('/home');
}

/** A move that somebody of the demo world may make: to a column without a limit that takes the item's backlog. */
async function someMove(): Promise<{ person: string; board: string; item: string; column: string }> {
  const [found] = await onConnection(databaseUrl(readKeys(cluster), 'hashar'), async (client) => {
    const { rows } = await client.query(`
      select m.person_id as person, c.board_id as board, i.key as item, bc.id as column
      from card c join item i on i.id = c.item_id join board b on b.id = c.board_id join team t on t.id = b.team_id
      join membership m on m.agency_id = t.agency_id and m.role = 'lead' and m.ended_at is null
      join board_column bc on bc.board_id = b.id and bc.wip_limit is null
      join column_state cs on cs.column_id = bc.id and cs.board_id = b.id and cs.drop and cs.state_id <> i.state_id
      join state s on s.id = cs.state_id and s.backlog_id = i.backlog_id
      where not c.archived and i.classification <> 'restricted' limit 1`);
    return rows;
  });
  return found;
}

async function signIn(address: string, person: string): Promise<string> {
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    headers: { Origin: address },
    body: new URLSearchParams({ person }),
    redirect: 'manual',
  });
  return /hashar=([^;]+)/.exec(answer.headers.get('Set-Cookie') ?? '')?.[1] ?? '';
}

/** A form of which the last part is still on its way. */
async function halfSentForm(port: number) {
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  const origin = `localhost:${port}`;
  socket.write(
    `POST /sign-in HTTP/1.1\r\nHost: ${origin}\r\nOrigin: http://${origin}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nemail`,
  );
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  const answer = new Promise<string>((resolve) => socket.on('close', () => resolve(text)));
  // The server has read the beginning when it answers another connection that came later.
  await fetch(`http://localhost:${port}/healthz`);
  return { answer, finish: () => socket.write('=a%40') };
}

function refusesConnections(port: number): Promise<void> {
  return expect
    .poll(() =>
      fetch(`http://localhost:${port}/healthz`).then(
        () => 'open',
        () => 'refused',
      ),
    )
    .toBe('refused');
}
