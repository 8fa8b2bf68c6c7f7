import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, joinEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import { type AppProcess, startApp } from '#tests/support/app-process.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { runCli } from '#tests/support/cli.ts';
import { asOwner } from '#tests/support/database.ts';

const folder = join(tmpdir(), `hashar-first-visit-${process.pid}`);
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const password = 'a bridge of nine planks';
const facts = {
  agencyCode: 'moj',
  agencyName: 'Ministry of Justice',
  contactDesk: 'desk@moj.example',
  zone: 'Asia/Samarkand',
  name: 'Nodira Karimova',
  email: 'nodira@moj.example',
  password,
};
let postgres: EmbeddedPostgres;
let app: AppProcess;
let address: string;
let firstCode: string;
let code: string;
let cookie: string;

/** A PostgreSQL of somebody else's, for Hashar an address; and a start before the first visit, whose code is lost. */
beforeAll(async () => {
  mkdirSync(folder, { mode: 0o755 });
  postgres = await joinEmbeddedPostgres(folder, settings);
  await asOwner(postgres.adminUrl('postgres'), (client) => client.query('create database own'));
  [firstCode] = await start();
  app.child.kill('SIGTERM');
  await app.ended;
  [code, address] = await start();
});

atEnd(async () => {
  app?.child.kill('SIGTERM');
  await app?.ended;
  await postgres?.leave();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<[code: string, address: string]> {
  app = startApp({ PORT: '0', HOST: '127.0.0.1', DATABASE_URL: postgres.adminUrl('own'), TRUSTED_PROXIES: '1' });
  const ready = await app.ready;
  return [/enter the code (\S+)/.exec(app.said())?.[1] ?? '', ready.replace('localhost', '127.0.0.1')];
}

interface Sent {
  cookie?: string;
  headers?: Record<string, string>;
  /** The browser's address, as the proxy in front tells it. */
  from?: string;
}

/** A request as it comes through the proxy in front, which the browser has reached over https. */
async function request(
  path: string,
  { cookie: held = '', headers = {}, from = '192.0.2.1' }: Sent = {},
  form?: Record<string, string>,
) {
  const answer = await fetch(address + path, {
    redirect: 'manual',
    headers: { Accept: 'text/html', 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': from, Cookie: held, ...headers },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  return {
    status: answer.status,
    headers: answer.headers,
    text: await answer.text(),
    location: answer.headers.get('location'),
    cookies: answer.headers.getSetCookie(),
  };
}

const setUp = (changes: Record<string, string> = {}, sent: Sent = {}) => request('/setup', sent, { ...facts, code, ...changes });
const codeRefused = 'This is not the code of this installation.';

/** The tests follow one story, from the first visit on. */
describe('an installation with a database of one’s own', () => {
  it('prints a new code at each start until it is set up, and nothing of a demo', () => {
    expect([firstCode, code]).toEqual([expect.stringMatching(/^(\w{4}-){2}\w{4}$/), expect.stringMatching(/^(\w{4}-){2}\w{4}$/)]);
    expect(code).not.toBe(firstCode);
    expect(app.said()).not.toContain('demo');
  });

  it('leads its first visitor to the setting up', async () => {
    expect((await request('/home')).location).toBe('/sign-in?next=%2Fhome');
    expect((await request('/sign-in')).location).toBe('/setup');
    const page = await request('/setup');
    expect([page.status, page.text.includes('The first agency'), page.text.includes('class="demo-line"')]).toEqual([
      200,
      true,
      false,
    ]);
  });

  it('takes no other code, also not that of the start before, and keeps what was typed', async () => {
    for (const wrong of ['AAAA-BBBB-CCCC', firstCode]) {
      const refused = await setUp({ code: wrong });
      expect([refused.status, refused.text.includes(codeRefused), refused.cookies]).toEqual([422, true, []]);
      expect(refused.text).toContain('value="nodira@moj.example"');
      expect(refused.text).not.toContain(password);
    }
  });

  it('takes nothing that another site sends', async () => {
    expect((await setUp({ code: 'none' }, { headers: { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' } })).status).toBe(422);
    expect((await setUp({}, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
    expect((await setUp({}, { headers: { Origin: 'https://elsewhere.example' } })).status).toBe(403);
  });

  it('lets nobody guess the code for ever, and nobody else pay for it', async () => {
    const from = '203.0.113.9';
    const statuses = [];
    for (let at = 0; at < 61; at += 1) statuses.push((await setUp({ code: `AAAA-BBBB-${2000 + at}` }, { from })).status);
    expect([statuses[59], statuses[60], (await setUp({}, { from })).status]).toEqual([422, 429, 429]);
    // Only the last proxy is believed: an address that the browser makes up is another name for the same.
    expect((await setUp({}, { from: `198.51.100.7, ${from}` })).status).toBe(429);
  });

  it('makes the first agency and its administrator for whoever has the code', async () => {
    const done = await setUp({ code: code.toLowerCase().replaceAll('-', ' ') });
    expect([done.status, done.location]).toEqual([302, '/home']);
    expect(done.cookies[0]).toMatch(/^__Host-hashar=[\w-]{43}; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax; Secure$/);
    expect(done.cookies[1]).toMatch(
      /^hashar-device=[\w-]{43}; Path=\/sign-in; HttpOnly; SameSite=Lax; Max-Age=15552000; Secure$/,
    );
    cookie = done.cookies[0]?.split(';')[0] ?? '';
    const home = await request('/people', { cookie });
    expect([home.status, home.text.includes('Ministry of Justice'), home.text.includes('class="demo-line"')]).toEqual([
      200,
      true,
      false,
    ]);
    expect(home.headers.get('strict-transport-security')).toContain('max-age');
  });

  it('is set up once: the page leads to sign in, and no code is good any more', async () => {
    expect((await request('/setup')).location).toBe('/sign-in');
    const again = await setUp({ agencyCode: 'TAX', email: 'other@tax.example' });
    expect([again.status, again.location, again.cookies]).toEqual([302, '/sign-in', []]);
    expect((await request('/sign-in', {}, { email: 'other@tax.example', password })).status).toBe(422);
    expect((await request('/sign-in')).text).not.toContain('demo-people');
  });

  it('lets its administrator sign in, over https only by the cookie for it', async () => {
    const { email } = facts;
    expect((await request('/sign-in', {}, { email, password: 'wrong' })).status).toBe(422);
    const done = await request('/sign-in', {}, { email, password, next: '/.//elsewhere.example/' });
    expect([done.status, done.location, done.cookies.length]).toEqual([302, '/elsewhere.example/', 2]);
    const secret = cookie.split('=')[1];
    expect((await request('/people', { cookie: `hashar=${secret}` })).location).toContain('/sign-in');
    expect((await request('/people', { cookie, headers: { 'X-Forwarded-Proto': 'http' } })).location).toContain('/sign-in');
  });

  it('keeps links of the invited out of caches, and lets no other site read where one came from', async () => {
    const invited = await request('/people', { cookie }, { people: 'Laylo <laylo@moj.example>', role: 'member' });
    const link = /https:\/\/[^/]+(\/join\/[\w-]{43})/.exec(invited.text)?.[1] ?? '';
    expect([invited.status, invited.headers.get('cache-control'), link]).toEqual([
      200,
      'no-store',
      expect.stringContaining('/join/'),
    ]);
    const page = await request(link);
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    expect((await request('/join/none')).status).toBe(404);
  });

  it('gives a token at the command line, for the API', async () => {
    const args = ['--person', facts.email, '--agency', 'MOJ', '--scope', 'write'];
    const made = await runCli('token.ts', args, { DATABASE_URL: postgres.adminUrl('own') });
    expect(made).toEqual({ code: 0, out: expect.stringMatching(/^hsh_[\w-]{43}\n$/), err: '' });
    const answer = await fetch(`${address}/api/v1/profile`, { headers: { Authorization: `Bearer ${made.out.trim()}` } });
    expect(await answer.json()).toMatchObject({ name: 'Nodira Karimova', email: 'nodira@moj.example' });
  });
});
