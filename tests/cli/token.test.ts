import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTokenArgs } from '#app/cli/token/token-args.ts';
import { tokenFor } from '#app/cli/token/token-for.ts';
import { actorOfToken } from '#app/domain/identity/queries/actor-of-token.server.ts';
import { withDatabase } from '#app/platform/database-use.server.ts';
import { closeDb, db } from '#app/platform/db.server.ts';
import { openEmbeddedDatabase } from '#app/platform/embedded-database.server.ts';
import { livingPostmaster } from '#app/platform/embedded-postgres/postmaster.server.ts';
import { type EmbeddedPostgres, joinEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import { readEnv } from '#app/platform/env.server.ts';
import { newId } from '#app/platform/id.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { runCli } from '#tests/support/cli.ts';
import { asOwner, closeOwnerDb, ownerDb } from '#tests/support/database.ts';

const folder = join(tmpdir(), `hashar-token-${process.pid}`);
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const whose = ['--person', 'nodira@moj.example', '--agency', 'MOJ'];
const oneToken = /^hsh_[\w-]{43}\n$/;
let postgres: EmbeddedPostgres | undefined;

const running = () => livingPostmaster(join(folder, 'postgres'));
const token = (args: readonly string[], env: Record<string, string> = {}) =>
  runCli('token.ts', args, { HASHAR_DATA_DIR: folder, ...env });

async function start(): Promise<EmbeddedPostgres> {
  postgres = await joinEmbeddedPostgres(folder, settings);
  await openEmbeddedDatabase(postgres);
  process.env.DATABASE_ADMIN_URL = postgres.adminUrl('hashar');
  return postgres;
}

async function stop(): Promise<void> {
  await closeDb();
  await closeOwnerDb();
  await postgres?.leave();
  postgres = undefined;
}

beforeAll(async () => {
  mkdirSync(folder, { mode: 0o755 });
  await start();
  const [moj, tax] = [newId(), newId()];
  await db().agency.createMany({
    data: [
      { id: moj, code: 'MOJ', names: { en: 'Ministry of Justice' }, contactDesk: 'desk' },
      { id: tax, code: 'TAX', names: { en: 'Tax committee' }, contactDesk: 'desk' },
    ],
  });
  const join = async (name: string, changes: { role?: 'member'; endedAt?: Date; disabledAt?: Date } = {}) => {
    const { disabledAt, ...membership } = changes;
    const { id } = await db().person.create({ data: { id: newId(), email: `${name}@moj.example`, name, disabledAt } });
    await db().membership.create({ data: { personId: id, agencyId: moj, role: 'lead', ...membership } });
  };
  await join('nodira');
  await join('rustam', { endedAt: new Date() });
  await join('zilola', { disabledAt: new Date() });
  await stop();
});

atEnd(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The tests follow one story: the database is at rest first, then running. */
describe('npm run token', () => {
  it('makes a token where nothing runs, prints nothing else, and leaves nothing running', async () => {
    expect(running()).toBeUndefined();
    const done = await token(whose);
    expect(done).toEqual({ code: 0, out: expect.stringMatching(oneToken), err: '' });
    expect(running()).toBeUndefined();
    await start();
    expect(await actorOfToken(done.out.trim())).toMatchObject({
      person: { email: 'nodira@moj.example' },
      agency: { code: 'MOJ' },
      role: 'lead',
      via: 'token',
      mayWrite: false,
    });
    const event = await ownerDb().event.findFirstOrThrow();
    expect([event.name, (event.new as { via: string }).via]).toEqual(['token.made', 'system']);
  });

  it('makes a token beside a Hashar that runs, as it is wished', async () => {
    const before = running();
    const done = await token([...whose, '--scope', 'write', '--days', '2', '--name', 'Monthly report']);
    expect(done).toEqual({ code: 0, out: expect.stringMatching(oneToken), err: '' });
    expect(running()).toEqual(before);
    expect((await actorOfToken(done.out.trim()))?.mayWrite).toBe(true);
    const row = await db().apiToken.findFirstOrThrow({ where: { name: 'Monthly report' } });
    expect(Math.round((row.expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(2);
  });

  it('says in one line what is wrong, prints no token and ends with 1', async () => {
    expect(await token(['--person', 'nobody@moj.example', '--agency', 'MOJ'])).toEqual({
      code: 1,
      out: '',
      err: 'No token was made: nobody has the address "nobody@moj.example".\n',
    });
  });

  it.each([
    [
      'there is no database yet',
      { HASHAR_DATA_DIR: join(folder, 'none') },
      /^there is no database in .*none yet\. Start Hashar first\.$/,
    ],
    ['the database is another one', { DATABASE_URL: 'postgres' }, /^the database holds no Hashar yet\. Start Hashar first\.$/],
    [
      'the database is of an older Hashar',
      { DATABASE_URL: 'older' },
      /^the database is of an older Hashar\. Start this one once/,
    ],
  ])('makes and changes nothing where %s', async (_what, { DATABASE_URL, ...env }: Record<string, string>, line) => {
    const owner = postgres?.adminUrl ?? String;
    if (DATABASE_URL === 'older') {
      await asOwner(owner('postgres'), (client) => client.query('create database older'));
      await asOwner(owner('older'), (client) =>
        client.query(`create table _prisma_migrations as select 'first'::text as migration_name, now() as finished_at,
          null::timestamptz as rolled_back_at`),
      );
    }
    const asked = readEnv({ NODE_ENV: 'production', ...env, ...(DATABASE_URL && { DATABASE_URL: owner(DATABASE_URL) }) });
    const work = () => Promise.reject(new Error('it went on'));
    await expect(withDatabase(asked, work)).rejects.toThrow(line);
    process.env.DATABASE_URL = postgres?.appUrl('hashar');
  });

  it.each([
    ['nobody@moj.example', 'MOJ', 'nobody has the address "nobody@moj.example".'],
    ['nodira@moj.example', 'XYZ', 'there is no agency with the code "XYZ".'],
    ['nodira@moj.example', 'TAX', 'nodira@moj.example does not belong to TAX.'],
    ['rustam@moj.example', 'MOJ', 'rustam@moj.example has left MOJ.'],
    ['zilola@moj.example', 'MOJ', 'the account of zilola@moj.example is disabled.'],
  ])('makes none for %s of %s', async (person, agency, line) => {
    await expect(tokenFor({ person, agency, scope: 'read', days: 1, name: 'x' })).rejects.toThrow(line);
  });
});

describe('what is asked for', () => {
  it('is a token that reads, for a month, unless it says more', () => {
    expect(readTokenArgs(['--person', 'a@b.uz', '--agency', 'MOJ'])).toEqual({
      person: 'a@b.uz',
      agency: 'MOJ',
      scope: 'read',
      days: 30,
      name: 'Command line',
    });
    expect(readTokenArgs([...whose, '--scope=write', '--days=365', '--name=A report'])).toMatchObject({
      scope: 'write',
      days: 365,
      name: 'A report',
    });
  });

  it.each([
    [[], /^say whose it is/],
    [['--person', 'a@b.uz'], /^say whose it is/],
    [[...whose, '--scope', 'all'], /^--scope is read or write, not "all"\.$/],
    [[...whose, '--days', '0'], /^--days is a whole number from 1 to 365, not "0"\.$/],
    [[...whose, '--days', 'ten'], /^--days is .*not "ten"\.$/],
    [[...whose, '--days', '366'], /^--days is/],
    [[...whose, '--name', ' '], /^--name has 1 to 80 characters\.$/],
    [[...whose, '--name', 'x'.repeat(81)], /^--name has/],
    [[...whose, '--persn', 'x'], /^Unknown option '--persn'; it is npm run/],
    [['MOJ'], /^Unexpected argument 'MOJ'; it is npm run/],
    [['--person'], /^Option '--person <value>' argument missing; it is npm run/],
  ])('is refused in one line: %j', (args, line) => {
    expect(() => readTokenArgs(args)).toThrow(line);
    expect(() => readTokenArgs(args)).not.toThrow(/\n/);
  });
});
