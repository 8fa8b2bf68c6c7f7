import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { api } from '#app/api.ts';
import { apiHandler } from '#app/http/api.server.ts';
import { callLimits } from '#app/http/api-limit.server.ts';
import { db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { requestOf } from '#tests/support/api-request.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { ownerDb } from '#tests/support/database.ts';
import { type Caller, serving } from '#tests/support/http.ts';
import { exampleOf } from '#tests/support/verbs.ts';
import { testWorld, type World, worldOf } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;
let server: Caller;
let token: string;

beforeAll(async () => {
  ({ fresh } = await testWorld({ changes: true }));
  server = await serving(apiHandler(api, callLimits(100_000, 100_000)));
  atEnd(() => server.close());
});

beforeEach(async () => {
  world = await fresh();
  token = world.own.secrets.member.write;
});

const boardPath = () => `/api/v1/boards/${world.own.ids.board}`;
const move = (to: string, item = world.own.ids.items[0]) => ({ item, column: to });

describe('every address', () => {
  it.each(api.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))('%s', async (_name, endpoint) => {
    const as = exampleOf(endpoint.verb, worldOf(world, 'administrator')).as ?? 'administrator';
    const { method, path, body } = requestOf(endpoint, exampleOf(endpoint.verb, worldOf(world, as)).input);
    const signedOut = await server.call(method, path, { body });
    expect(signedOut).toMatchObject({ status: 401, json: { code: 'signed_out', status: 401 } });
    const withCookie = await server.call(method, path, { body, headers: { Cookie: `hashar=${world.own.personal[as].session}` } });
    expect(withCookie.status).toBe(401);
    const reading = await server.call(method, path, { body, token: world.own.secrets[as].read });
    if (endpoint.verb.kind === 'command') expect(reading).toMatchObject({ status: 403, json: { code: 'token_reads_only' } });
    const done = await server.call(method, path, { body, token: world.own.secrets[as].write });
    if (done.status === 403) expect(done.json).toMatchObject({ code: 'session_needed' });
    else expect([200, 201, 204]).toContain(done.status);
  });
});

describe('while the database is away', () => {
  it('says so in the reader’s language, and when to ask again', async () => {
    const url = process.env.DATABASE_URL;
    process.env.DATABASE_URL = 'postgresql://a:b@127.0.0.1:1/x';
    const away = await server.call('GET', '/api/v1/boards', { token, headers: { 'Accept-Language': 'ru' } });
    process.env.DATABASE_URL = url;
    expect(away).toMatchObject({ status: 503, json: { code: 'database_away', detail: expect.stringMatching(/База данных/) } });
    expect(away.headers['retry-after']).toBe('2');
    expect((await server.call('GET', '/api/v1/boards', { token })).status).toBe(200);
  });
});

describe('a token', () => {
  const home = () => server.call('GET', '/api/v1/boards', { token });

  it('is good until it is withdrawn, and not a moment longer', async () => {
    expect((await home()).status).toBe(200);
    await db().apiToken.updateMany({ data: { revokedAt: new Date() } });
    const after = await home();
    expect(after.status).toBe(401);
    expect(after.headers['www-authenticate']).toContain('Bearer');
  });

  it.each([
    ['it ends', () => db().apiToken.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })],
    ['its person is disabled', () => db().person.updateMany({ data: { disabledAt: new Date() } })],
  ])('is no longer good once %s', async (_when, happens) => {
    await happens();
    expect((await home()).status).toBe(401);
  });

  it('of a person who has left says which agency that was', async () => {
    await db().membership.updateMany({ data: { endedAt: new Date() } });
    expect(await home()).toMatchObject({
      status: 403,
      json: { code: 'left_agency', detail: expect.stringContaining('desk@gov.example') },
    });
  });

  it('has the role that its person has now', async () => {
    await db().membership.updateMany({ data: { role: 'observer' } });
    const refused = await server.call('POST', `${boardPath()}/moves`, { token, body: move(world.own.ids.columns.doing) });
    expect(refused).toMatchObject({ status: 403, json: { code: 'role_may_not' } });
  });

  it('may only call so often in a minute, and is told when to come back', async () => {
    const strict = await serving(apiHandler(api, callLimits(2, 2)));
    const statuses = [];
    for (let call = 0; call < 3; call += 1) statuses.push(await strict.call('GET', '/api/v1/boards', { token }));
    const other = await strict.call('GET', '/api/v1/boards', { token: world.own.secrets.lead.write });
    await strict.close();
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(Number(statuses[2]?.headers['retry-after'])).toBeGreaterThan(0);
    expect(other.status).toBe(200);
  });

  it('that is none may be tried so often from one address, while good ones from there go on', async () => {
    const strict = await serving(apiHandler(api, callLimits(100, 2)));
    const tries = [];
    for (let call = 0; call < 3; call += 1)
      tries.push((await strict.call('GET', '/api/v1/boards', { token: `none-${call}` })).status);
    const good = await strict.call('GET', '/api/v1/boards', { token });
    await strict.close();
    expect([...tries, good.status]).toEqual([401, 401, 429, 200]);
  });
});

describe('what is hidden', () => {
  it('answers byte for byte as what is absent', async () => {
    const { other } = world;
    const pairs = [
      [`/api/v1/boards/${other.ids.board}`, '/api/v1/boards/00000000-0000-7000-8000-000000000000'],
      [`/api/v1/items/${other.ids.items[0]}`, '/api/v1/items/ZZZ-99999'],
      [`/api/v1/items/${world.own.restricted}`, '/api/v1/items/EXM-99999'],
      [`/api/v1/backlogs/${other.ids.backlog.prefix}/items`, '/api/v1/backlogs/ZZZ/items'],
      ['/api/v1/boards/no-id-at-all', '/api/v1/nowhere'],
    ] as const;
    for (const [hidden, absent] of pairs) {
      const [one, two] = [await server.call('GET', hidden, { token }), await server.call('GET', absent, { token })];
      expect(one.status).toBe(404);
      expect([one.text, one.headers]).toEqual([two.text, two.headers]);
    }
  });
});

describe('an Idempotency-Key', () => {
  const send = (to: string, key = 'once') =>
    server.call('POST', `${boardPath()}/moves`, { token, body: move(to), headers: { 'Idempotency-Key': key } });

  it('does a move once, however often it is sent, also at the same moment', async () => {
    const { doing } = world.own.ids.columns;
    const [first, ...rest] = await Promise.all([send(doing), send(doing), send(doing)]);
    expect(first?.status).toBe(200);
    expect(rest.map(({ status, json }) => ({ status, json }))).toEqual([1, 2].map(() => ({ status: 200, json: first?.json })));
    expect(await ownerDb().event.count({ where: { name: 'item.moved' } })).toBe(1);
  });

  it('is refused for something else', async () => {
    await send(world.own.ids.columns.doing);
    expect(await send(world.own.ids.columns.done)).toMatchObject({ status: 409, json: { code: 'key_reused' } });
  });

  it('may not be endless', async () => {
    expect(await send(world.own.ids.columns.doing, 'k'.repeat(201))).toMatchObject({ status: 422 });
  });
});

describe('an answer that one has', () => {
  it('is not sent again until the board changes', async () => {
    const before = await server.call('GET', boardPath(), { token });
    const tagged = { 'If-None-Match': before.headers.etag ?? '' };
    const same = await server.call('GET', boardPath(), { token, headers: tagged });
    expect([same.status, same.text, same.headers.etag]).toEqual([304, '', before.headers.etag]);
    await server.call('POST', `${boardPath()}/moves`, { token, body: move(world.own.ids.columns.doing) });
    const after = await server.call('GET', boardPath(), { token, headers: tagged });
    expect([after.status, after.headers.etag === before.headers.etag]).toEqual([200, false]);
  });

  it('has another tag for another reader, and for the same one with other rights', async () => {
    const tagFor = async (secret: string) => (await server.call('GET', boardPath(), { token: secret })).headers.etag;
    const mine = await tagFor(token);
    expect(await tagFor(world.own.secrets.lead.write)).not.toBe(mine);
    await db().person.updateMany({ data: { rightsVersion: { increment: 1 } } });
    expect(await tagFor(token)).not.toBe(mine);
  });

  it('is tagged by its content where the query has no tag of its own', async () => {
    const before = await server.call('GET', '/api/v1/backlogs', { token });
    const same = await server.call('GET', '/api/v1/backlogs', { token, headers: { 'If-None-Match': before.headers.etag ?? '' } });
    expect(same.status).toBe(304);
  });
});

describe('a list', () => {
  it('comes in pages that the Link header leads through, each item once and in order', async () => {
    const { backlog } = world.own.ids;
    const row = await ownerDb().item.findUniqueOrThrow({ where: { key: world.own.ids.items[0] } });
    const more = Array.from({ length: 120 }, (_, index) => index + 7);
    await ownerDb().item.createMany({
      data: more.map((number) => ({
        ...row,
        id: newId(),
        number,
        key: `EXM-${number}`,
        rank: `b${String(number).padStart(3, '0')}`,
      })),
    });
    const seen: string[] = [];
    let path: string | undefined = `/api/v1/backlogs/${backlog.prefix}/items`;
    let pages = 0;
    while (path) {
      const page = await server.call('GET', path, { token });
      seen.push(...(page.json as { items: { key: string }[] }).items.map(({ key }) => key));
      path = /^<(.*)>; rel="next"$/.exec(page.headers.link ?? '')?.[1];
      pages += 1;
    }
    expect([pages, new Set(seen).size, seen.length]).toEqual([3, 124, 124]);
    expect(seen.at(-1)).toBe('EXM-126');
  });
});

describe('a refusal', () => {
  it('names field, reason and next step, in the language asked for', async () => {
    const path = `/api/v1/items/${world.own.ids.items[0]}/text`;
    const ask = (language: string) =>
      server.call('PUT', path, { token, body: { title: '', textVersion: 'one' }, headers: { 'Accept-Language': language } });
    const [en, ru] = [await ask('fr, en;q=0.5'), await ask('ru-RU, en;q=0.8')];
    expect(en).toMatchObject({
      status: 422,
      headers: { 'content-type': 'application/problem+json', 'content-language': 'en' },
      json: { status: 422, code: 'refused', type: 'urn:hashar:problem:refused' },
    });
    const { title, detail, errors } = ru.json as { title: string; detail: string; errors: Record<string, string>[] };
    expect(errors.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'title required',
      'description required',
      'textVersion not_number',
    ]);
    for (const text of [title, detail, ...errors.flatMap(({ reason, next }) => [reason, next])]) expect(text).toMatch(/^[А-ЯЁ«]/);
  });

  it('is in the language of its person where none is asked for', async () => {
    await db().person.updateMany({ data: { locale: 'uz-Latn' } });
    const refused = await server.call('GET', '/api/v1/boards/none', { token });
    expect(refused).toMatchObject({ status: 404, headers: { 'content-language': 'uz-Latn' }, json: { title: 'Topilmadi' } });
  });
});
