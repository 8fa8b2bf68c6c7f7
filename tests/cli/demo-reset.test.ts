import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { livingPostmaster } from '#app/platform/embedded-postgres/postmaster.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { demoId } from '#prisma/seed/chance.ts';
import { type AppProcess, startApp } from '#tests/support/app-process.ts';
import { atEnd } from '#tests/support/at-end.ts';

const folder = join(tmpdir(), `hashar-reset-${process.pid}`);
const port = Number(process.env.START_TEST_PORT ?? 4110) + 4;
let app: AppProcess;

beforeAll(() => mkdirSync(folder, { mode: 0o755 }));
atEnd(async () => {
  app?.child.kill('SIGTERM');
  await app?.ended;
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run demo:reset', () => {
  it('makes the world new under a running app, which comes back by itself', async () => {
    app = startApp({ PORT: String(port), HASHAR_DATA_DIR: folder });
    const at = await app.ready;
    const cookie = await signIn(at);
    await send(at, '/backlogs/new', cookie, { name: 'Not for long', prefix: 'MOJGONE' });
    expect((await get(at, '/backlogs/MOJGONE', cookie)).status).toBe(200);

    expect(await reset()).toEqual({ code: 0, out: 'The demo world is as new; whoever was signed in signs in again.\n', err: '' });

    await expect.poll(async () => (await get(at, '/readyz')).status).toBe(200);
    expect((await get(at, '/backlogs/MOJ', cookie)).status, 'the old session').toBe(302);
    const again = await signIn(at);
    expect((await get(at, '/backlogs/MOJ', again)).status).toBe(200);
    expect((await get(at, '/backlogs/MOJGONE', again)).status).toBe(404);
  });

  it('makes it new where no app runs, and leaves no PostgreSQL behind', async () => {
    app.child.kill('SIGTERM');
    await app.ended;
    expect((await reset()).code).toBe(0);
    expect(livingPostmaster(join(folder, 'postgres'))).toBeUndefined();
  });

  it.each([
    [{ DATABASE_URL: 'postgresql://somebody@127.0.0.1:1/own' }, /^DATABASE_URL or HASHAR_DEMO=off is set:.*\n$/],
    [{ HASHAR_DEMO: 'off' }, /^DATABASE_URL or HASHAR_DEMO=off is set:.*\n$/],
    [{ DATABASE_URL: 'mysql://localhost/x' }, /^DATABASE_URL must look like postgresql:.*\n$/],
  ])('touches no other installation: %o', async (env, line) => {
    expect(await reset(env)).toEqual({ code: 1, out: '', err: expect.stringMatching(line) });
  });
});

/** Runs the script as npm does; what it said. */
function reset(env: Record<string, string> = {}): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/cli/demo-reset.ts'], {
    cwd: projectRoot,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      NODE_ENV: 'production',
      HASHAR_DATA_DIR: folder,
      ...env,
    },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

async function signIn(at: string): Promise<string> {
  const answer = await send(at, '/sign-in', '', { person: demoId('person', 'Dilnoza Karimova') });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function send(at: string, path: string, cookie: string, form: Record<string, string>): Promise<Response> {
  const answer = await fetch(at + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams(form),
  });
  expect(answer.status, `${path} ${await answer.clone().text()}`).toBe(302);
  return answer;
}

const get = (at: string, path: string, cookie = '') => fetch(at + path, { redirect: 'manual', headers: { cookie } });
