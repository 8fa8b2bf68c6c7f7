import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, personSignedIn, requireActor } from '#app/http/actor.server.ts';
import { cameSecurely, secretOf, sessionCookie } from '#app/http/session.server.ts';
import { db } from '#app/platform/db.server.ts';
import { open, pageRequest, send } from '#tests/support/page.ts';
import { testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
});

afterEach(() => {
  delete process.env.TRUSTED_PROXIES;
});

const cookie = () => `hashar=${world.own.personal.member.sessionSecret}`;
const ask = ({ request }: { request: Request }) => requireActor(request);

describe('a request', () => {
  it('is somebody’s by their session', async () => {
    expect(await actorOf(pageRequest('/home', { cookie: cookie() }))).toMatchObject({
      person: { id: world.own.ids.member },
      agency: { id: world.own.ids.agency.id },
      role: 'member',
      via: 'session',
      mayWrite: true,
    });
  });

  it('is nobody’s without one, and by no token', async () => {
    const headers = { Authorization: `Bearer ${world.own.secrets.member.write}` };
    expect(await actorOf(pageRequest('/home', { headers }))).toBeNull();
    expect(await actorOf(pageRequest('/home', { cookie: 'hashar=made-up-secret-of-40-letters-0123456789' }))).toBeNull();
  });

  it('of nobody is led to sign in, and back to where it was going', async () => {
    expect(await open(ask, '/people?find=a&show=left')).toMatchObject({
      status: 302,
      location: '/sign-in?next=%2Fpeople%3Ffind%3Da%26show%3Dleft',
    });
    expect(await open(ask, '/')).toMatchObject({ status: 302, location: '/sign-in' });
  });

  it('of nobody that sends a form gets back what was typed, and no password', async () => {
    const form = { people: 'laylo@new.example, Laylo', password: 'a secret', _key: 'once' };
    expect(await send(ask, '/people', form)).toMatchObject({
      status: 401,
      data: { code: 'signed_out_form', typed: ['laylo@new.example, Laylo'] },
    });
  });

  it('of somebody who has left says which agency that was and whom to ask', async () => {
    await db().membership.updateMany({ where: { personId: world.own.ids.member }, data: { endedAt: new Date() } });
    const request = () => pageRequest('/home', { cookie: cookie() });
    expect(await open(ask, '/home', { cookie: cookie() })).toMatchObject({
      status: 403,
      data: { code: 'left_agency', values: { agency: 'Agency EXM', desk: 'desk@gov.example' } },
    });
    expect(await actorOf(request())).toBeNull();
    expect((await personSignedIn(request()))?.id).toBe(world.own.ids.member);
  });

  it('of somebody whose account is disabled is nobody’s at once', async () => {
    await db().person.update({ where: { id: world.own.ids.member }, data: { disabledAt: new Date() } });
    expect(await open(ask, '/home', { cookie: cookie() })).toMatchObject({
      status: 302,
      location: expect.stringContaining('/sign-in'),
    });
  });

  it('is answered by one look at the session, however many loaders ask at once', async () => {
    const [one, two] = await Promise.all([
      actorOf(pageRequest('/a', { cookie: cookie() })),
      actorOf(pageRequest('/b', { cookie: cookie() })),
    ]);
    expect(one).toBe(two);
    expect(await actorOf(pageRequest('/c', { cookie: cookie() }))).not.toBe(one);
  });
});

describe('https', () => {
  const forwarded = (proto: string) => new Request('http://hashar.example/', { headers: { 'X-Forwarded-Proto': proto } });

  it('is believed of a proxy only where one is said to be there', () => {
    expect(cameSecurely(forwarded('https'))).toBe(false);
    process.env.TRUSTED_PROXIES = '1';
    expect([cameSecurely(forwarded('https')), cameSecurely(forwarded('http')), cameSecurely(forwarded('https, http'))]).toEqual([
      true,
      false,
      true,
    ]);
    expect(cameSecurely(new Request('https://hashar.example/'))).toBe(true);
  });

  it('has its own cookie, and reads no other', () => {
    const headers = { 'X-Forwarded-Proto': 'https' };
    const secret = world.own.personal.member.sessionSecret;
    expect(sessionCookie(pageRequest('/', { headers }), secret)).toMatch(/^__Host-hashar=.*; Secure$/);
    expect(secretOf(pageRequest('/', { headers, cookie: `hashar=${secret}` }))).toBeNull();
    expect(secretOf(pageRequest('/', { headers, cookie: `__Host-hashar=${secret}` }))).toBe(secret);
    expect(secretOf(pageRequest('/', { cookie: `__Host-hashar=${secret}` }))).toBeNull();
  });
});
