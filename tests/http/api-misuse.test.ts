import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { api } from '#app/api.ts';
import { apiHandler } from '#app/http/api.server.ts';
import { paramsOf } from '#app/http/api-endpoint.ts';
import { callLimits } from '#app/http/api-limit.server.ts';
import { requestOf } from '#tests/support/api-request.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { type Caller, serving } from '#tests/support/http.ts';
import { tried } from '#tests/support/tried.ts';
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
  token = world.own.secrets.administrator.write;
});

const boardPath = () => `/api/v1/boards/${world.own.ids.board}`;

describe('HTTP', () => {
  it('answers HEAD as GET without a body, and OPTIONS and 405 with what is allowed', async () => {
    const got = await server.call('GET', boardPath(), { token });
    const head = await server.call('HEAD', boardPath(), { token });
    expect([head.status, head.text, head.headers]).toEqual([200, '', got.headers]);
    const options = await server.call('OPTIONS', '/api/v1/boards');
    expect([options.status, options.headers.allow]).toEqual([204, 'GET, POST, HEAD, OPTIONS']);
    const wrong = await server.call('DELETE', '/api/v1/boards', { token });
    expect([wrong.status, wrong.headers.allow]).toEqual([405, 'GET, POST, HEAD, OPTIONS']);
  });

  it.each([
    [400, '{"item":', {}],
    [400, Buffer.from([0x7b, 0x22, 0xff, 0x22]), {}],
    [413, JSON.stringify({ item: 'x'.repeat(1_100_000) }), {}],
    [415, 'item=EXM-1', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    [406, '{}', { Accept: 'text/html' }],
    [422, '[]', {}],
    [422, '"text"', {}],
    [422, 'null', {}],
    [422, `${'['.repeat(100_000)}${']'.repeat(100_000)}`, {}],
    [422, '{"board":"another"}', {}],
    [422, '{"__proto__":{"item":"EXM-1"}}', {}],
  ])('answers %i to a body that is none (%#)', async (status, body, headers) => {
    const refused = await server.call('POST', `${boardPath()}/moves`, {
      token,
      body,
      headers: headers as Record<string, string>,
    });
    expect([refused.status, refused.headers['content-type']]).toEqual([status, 'application/problem+json']);
  });

  it.each(['%00', '%', '%ff', 'a%2Fb', '..%2f..', "'%20OR%201=1", '%F0%9F%87%BA', 'x'.repeat(5_000), '%C0%80'])(
    'answers 4xx to a path nobody has (%j)',
    async (part) => {
      for (const path of [`/boards/${part}`, `/items/${part}`, `/backlogs/${part}/items`, `/${part}`]) {
        const refused = await server.call('GET', `/api/v1${path}`, { token });
        expect([404, 422]).toContain(refused.status);
      }
    },
  );

  it('refuses a query string that says what the schema does not, or says it twice', async () => {
    const path = '/api/v1/backlogs/EXM/items';
    for (const query of [
      'page=one',
      'page=1&page=2',
      'page=-1',
      'nonsense=1',
      'archived=perhaps',
      'page=1e9',
      `text=${'x'.repeat(101)}`,
    ]) {
      expect([query, (await server.call('GET', `${path}?${query}`, { token })).status]).toEqual([query, 422]);
    }
    expect((await server.call('GET', `${path}?page=1&archived=true&text=a`, { token })).status).toBe(200);
  });
});

describe('every address answers 4xx, or what was asked, to', () => {
  const strange = [
    '%00',
    '%ff',
    '..%2F..%2Fetc%2Fpasswd',
    "'%20OR%201=1--",
    '%F0%9F%87%BA',
    'x'.repeat(3_000),
    'null',
    '-1',
    '%EF%BF%BF',
  ];
  const bodies = [
    '[]',
    'null',
    '7',
    '"text"',
    '{"a":{"b":[1]}}',
    `{"name":"${'x'.repeat(100_000)}"}`,
    '{"name":"\\u0000"}',
    '{"name":"\\ud800"}',
  ];

  it.each(api.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))('%s', async (_name, endpoint) => {
    const { input } = exampleOf(endpoint.verb, worldOf(world, 'administrator'));
    const { method, path, body } = requestOf(endpoint, input);
    const answered: [string, number][] = [];
    const send = async (at: string, what: unknown) =>
      answered.push([`${at} ${what}`, (await server.call(method, at, { token, body: what })).status]);
    for (const name of paramsOf(endpoint.path)) {
      const shown = encodeURIComponent(String((input as Record<string, unknown>)[name]));
      for (const other of tried(strange)) await send(path.replace(shown, other), body);
    }
    if (body !== undefined) for (const other of tried(bodies)) await send(path, other);
    else await send(`${path}${path.includes('?') ? '&' : '?'}%00=%ff&__proto__=1&page=&after[]=x`, undefined);
    expect(answered.filter(([, status]) => status >= 500)).toEqual([]);
  });
});
