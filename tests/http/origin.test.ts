import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { refuseForeignOrigin } from '#app/http/origin.server.ts';
import { atEnd } from '#tests/support/at-end.ts';
import { type Caller, serving } from '#tests/support/http.ts';

let server: Caller;
let host: string;

beforeAll(async () => {
  server = await serving((request, response) =>
    refuseForeignOrigin(request, response, () => response.end(`taken from ${request.headers.origin}`)),
  );
  host = new URL(server.url).host;
  atEnd(() => server.close());
});

afterEach(() => {
  delete process.env.TRUSTED_PROXIES;
});

const status = async (headers: Record<string, string>, method = 'POST') =>
  (await server.call(method, '/people', { headers })).status;

describe('what changes something', () => {
  it.each([
    ['same-origin', 200],
    ['none', 200],
    ['same-site', 403],
    ['cross-site', 403],
    ['nonsense', 403],
  ])('and comes from %s answers %i', async (site, answer) => {
    expect(await status({ 'Sec-Fetch-Site': site })).toBe(answer);
  });

  it.each([
    ['http', () => host, 200],
    ['https', () => host, 200],
    ['http', () => 'elsewhere.example', 403],
    ['http', () => `${host}.elsewhere.example`, 403],
    ['http', () => 'localhost:1', 403],
    ['http', () => `elsewhere.example/${host}`, 403],
  ])('and comes with an Origin over %s (%#) answers as its host says', async (scheme, named, answer) => {
    expect(await status({ Origin: `${scheme}://${named()}` })).toBe(answer);
  });

  it.each(['null', '', '//', 'not an origin'])('and comes with the Origin %j is refused', async (origin) => {
    expect(await status({ Origin: origin })).toBe(403);
  });

  it('is judged by Sec-Fetch-Site where both are sent, since no page can set it', async () => {
    expect(await status({ 'Sec-Fetch-Site': 'cross-site', Origin: `http://${host}` })).toBe(403);
  });

  it('is taken from a browser that keeps its origin to itself, and what it sends in its place confuses nobody', async () => {
    const headers = { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' };
    expect((await server.call('POST', '/people', { headers })).text).toBe('taken from undefined');
  });

  it('and says neither comes from no browser: it carries nobody’s cookies', async () => {
    expect(await status({})).toBe(200);
  });

  it('over https is not taken from a page of the same name over http', async () => {
    expect(await status({ Origin: `http://${host}`, 'X-Forwarded-Proto': 'https' })).toBe(403);
    expect(await status({ Origin: `https://${host}`, 'X-Forwarded-Proto': 'https' })).toBe(200);
  });

  it('behind a proxy that is believed is judged by the name that the browser used', async () => {
    const headers = { Origin: 'https://hashar.example', 'X-Forwarded-Host': 'hashar.example' };
    expect(await status(headers)).toBe(403);
    process.env.TRUSTED_PROXIES = '1';
    expect(await status(headers)).toBe(200);
    expect(await status({ Origin: `http://${host}`, 'X-Forwarded-Host': 'hashar.example' })).toBe(403);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('by %s is refused as well', async (method) => {
    expect(await status({ 'Sec-Fetch-Site': 'cross-site' }, method)).toBe(403);
  });

  it('is refused in words, in the language that the browser asks for', async () => {
    const refused = await server.call('POST', '/people', { headers: { Origin: 'null', 'Accept-Language': 'ru' } });
    expect(refused.text).toMatch(/[а-я]/);
    expect(refused.headers['cache-control']).toBe('no-store');
  });
});

describe('what only reads', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('by %s may be linked to from anywhere', async (method) => {
    expect(await status({ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' }, method)).toBe(200);
  });
});
