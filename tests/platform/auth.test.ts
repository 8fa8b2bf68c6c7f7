import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  closeSession,
  closeSessionsOf,
  openSession,
  readSession,
  sessionCookie,
  sessionSecret,
} from '#app/platform/auth.server.ts';
import { db } from '#app/platform/db.server.ts';
import { hashPassword, isPassword } from '#app/platform/password.server.ts';
import { digest } from '#app/platform/secret.server.ts';
import { sessionAdapter } from '#app/platform/session-adapter.server.ts';
import { testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
});

const day = 24 * 3_600_000;
const opened = () => openSession(db(), world.own.ids.member, world.own.ids.agency.id);
const rowOf = (secret: string) => db().session.findUnique({ where: { id: digest(secret) } });
const change = (secret: string, data: { expiresAt?: Date; endsAt?: Date }) =>
  db().session.update({ where: { id: digest(secret) }, data });
const inDays = (days: number) => new Date(Date.now() + days * day);

describe('a session', () => {
  it('says who holds it and for which agency they act, with their place in it', async () => {
    const { member, agency } = world.own.ids;
    expect(await readSession(await opened())).toMatchObject({
      person: { id: member, rightsVersion: 1, locale: 'en' },
      acting: { id: agency.id, code: agency.code, role: 'member', left: false, contactDesk: 'desk@gov.example' },
    });
  });

  it('is a new one each time, of 256 bits, and kept as a hash only', async () => {
    const [one, two] = [await opened(), await opened()];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^[\w-]{43}$/);
    const everything = JSON.stringify(await db().session.findMany());
    expect(everything).toContain(digest(one));
    expect(everything).not.toContain(one);
  });

  it('is not opened by what is kept of it', async () => {
    const secret = await opened();
    expect(await readSession(digest(secret))).toBeNull();
  });

  it('ends after a week in which nobody used it', async () => {
    const secret = await opened();
    const left = ((await rowOf(secret))?.expiresAt.getTime() ?? 0) - Date.now();
    expect(Math.round(left / day)).toBe(7);
    await change(secret, { expiresAt: new Date(Date.now() - 1) });
    expect(await readSession(secret)).toBeNull();
    expect(await rowOf(secret)).toBeNull();
  });

  it('goes on while it is used, and no further than thirty days however busy', async () => {
    const secret = await opened();
    expect(Math.round(((await rowOf(secret))?.endsAt.getTime() ?? 0) / day - Date.now() / day)).toBe(30);
    await change(secret, { expiresAt: inDays(3) });
    expect(await readSession(secret)).not.toBeNull();
    expect((await rowOf(secret))?.expiresAt.getTime()).toBeGreaterThan(inDays(6).getTime());
    const end = inDays(2);
    await change(secret, { expiresAt: inDays(1), endsAt: end });
    expect(await readSession(secret)).not.toBeNull();
    expect((await rowOf(secret))?.expiresAt).toEqual(end);
    await change(secret, { expiresAt: new Date(Date.now() - 1), endsAt: new Date(Date.now() - 1) });
    expect(await readSession(secret)).toBeNull();
  });

  it('is nobody’s once the person is disabled, also where its row is left', async () => {
    const secret = await opened();
    await db().person.update({ where: { id: world.own.ids.member }, data: { disabledAt: new Date() } });
    expect(await readSession(secret)).toBeNull();
  });

  it('says so where its person has left the agency, or never belonged to one', async () => {
    const secret = await opened();
    await db().membership.updateMany({ where: { personId: world.own.ids.member }, data: { endedAt: new Date() } });
    expect((await readSession(secret))?.acting).toMatchObject({ left: true });
    expect((await readSession(await openSession(db(), world.own.ids.member, null)))?.acting).toBeNull();
  });

  it('ends alone, or with all others of its person, and what is long over is cleared away', async () => {
    const [one, two, three] = [await opened(), await opened(), await opened()];
    await closeSession(db(), one);
    expect([await readSession(one), (await readSession(two)) !== null]).toEqual([null, true]);
    const other = await openSession(db(), world.own.ids.lead, null);
    await change(other, { expiresAt: new Date(Date.now() - 1) });
    await closeSessionsOf(db(), world.own.ids.member);
    expect([await readSession(two), await readSession(three), await rowOf(other)]).toEqual([null, null, null]);
    expect(await db().session.count({ where: { personId: world.own.ids.lead } })).toBe(1);
  });

  it('is listed by its hash, since nothing else of it is kept', async () => {
    const secret = await opened();
    const listed = await sessionAdapter(db()).getUserSessions(world.own.ids.member);
    expect(listed.map(({ id }) => id)).toContain(digest(secret));
  });
});

describe('its cookie', () => {
  const secret = 'Ab-_'.repeat(10);

  it('over https has the prefix that no other host and no plain page can set', () => {
    expect(sessionCookie(secret, true).split('; ')).toEqual([
      `__Host-hashar=${secret}`,
      'HttpOnly',
      'Max-Age=2592000',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ]);
  });

  it('over http is as closed as it can be', () => {
    expect(sessionCookie(secret, false).split('; ')).toEqual([
      `hashar=${secret}`,
      'HttpOnly',
      'Max-Age=2592000',
      'Path=/',
      'SameSite=Lax',
    ]);
  });

  it('is taken away by one that is over', () => {
    expect(sessionCookie(null, true)).toMatch(/^__Host-hashar=; .*Max-Age=0/);
  });

  it.each([
    ['__Host-hashar', true, secret],
    ['hashar', true, null],
    ['hashar', false, secret],
    ['__Host-hashar', false, null],
  ])('%s is read over https: %s, as %s', (name, secure, read) => {
    expect(sessionSecret(`hashar-language=ru; ${name}=${secret}; x=y`, secure)).toBe(read);
  });

  it.each([
    '',
    'hashar=',
    'hashar=short',
    `hashar=${'x'.repeat(101)}`,
    'hashar=a b c d e f g h i j k l m n o p',
    "hashar='--;DROP",
  ])('that is none is nobody’s: %j', (header) => {
    expect(sessionSecret(header, false)).toBeNull();
  });
});

describe('a password', () => {
  it('is kept by argon2id at the cost recommended, with a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword('a bridge of nine planks'), hashPassword('a bridge of nine planks')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await isPassword(one, 'a bridge of nine planks')).toBe(true);
    expect(await isPassword(one, 'a bridge of nine plank')).toBe(false);
  });

  it('is the same however a keyboard puts its letters together', async () => {
    const kept = await hashPassword('ўзбек тили йўқ é'.normalize('NFC'));
    expect(await isPassword(kept, 'ўзбек тили йўқ é'.normalize('NFD'))).toBe(true);
  });

  it('of nobody is none', async () => {
    expect(await isPassword(null, 'nobody has this password')).toBe(false);
    expect(await isPassword(undefined, '')).toBe(false);
  });
});
