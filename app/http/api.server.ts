import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor, Locale } from '#app/domain/actor.ts';
import { NotFound, SignedOut } from '#app/domain/errors.ts';
import { actorOfToken } from '#app/domain/identity/queries/actor-of-token.server.ts';
import { log } from '#app/platform/log.server.ts';
import { preferredLocale } from './accept-language.ts';
import { answerTo } from './api-answer.server.ts';
import type { Endpoint } from './api-endpoint.ts';
import { inputOf } from './api-input.server.ts';
import { callLimits } from './api-limit.server.ts';
import { problemOf, type Reply } from './api-problem.server.ts';
import { routerOf } from './api-router.ts';
import { openApiOf } from './openapi.server.ts';
import { answerable, statusOf, Unfit } from './replies.server.ts';

export const apiRoot = '/api/v1';

interface Asked {
  request: IncomingMessage;
  method: string;
  path: string;
  query: URLSearchParams;
  address: string;
  /** Known once the token is. */
  actor?: Actor;
}

/**
 * Answers everything below /api/v1: bearer token, JSON in and out, problems as problem+json. Session cookies mean nothing here, so no
 * other site can make a browser call it.
 */
export function apiHandler(endpoints: readonly Endpoint[], limits = callLimits()) {
  const find = routerOf(endpoints);
  const document = JSON.stringify(openApiOf(endpoints, apiRoot));

  async function reply(asked: Asked): Promise<Reply> {
    const below = asked.path.startsWith(`${apiRoot}/`) ? asked.path.slice(apiRoot.length) : '/';
    if (below === '/openapi.json') return description(asked, document);
    const found = find(below);
    if (!found) throw new NotFound();
    const allow = [...found.methods, ...(found.methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
    if (asked.method === 'OPTIONS') return { status: 204, headers: { Allow: allow } };
    const match = found.match(asked.method);
    if (!match) throw new Unfit('method_not_allowed', { allow }, { Allow: allow });
    refuseOtherTypes(asked.request);
    asked.actor = await actorOf(asked);
    const input = await inputOf(match.endpoint, match.params, asked);
    const { 'idempotency-key': key, 'if-none-match': ifNoneMatch } = asked.request.headers;
    return answerTo({
      endpoint: match.endpoint,
      actor: asked.actor,
      input,
      path: asked.path,
      query: asked.query,
      idempotencyKey: Array.isArray(key) ? key[0] : key,
      ifNoneMatch,
    });
  }

  async function actorOf({ request, address }: Asked): Promise<Actor> {
    const secret = /^Bearer ([\w.~+/=-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    const actor = secret ? await actorOfToken(secret) : null;
    // A bad token is counted against its address only after the look-up, so that nobody locks another out who shares the address.
    if (!secret || !actor) {
      await limits.failure(address);
      throw new SignedOut();
    }
    await limits.call(secret);
    return actor;
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = asRead(request);
    const answer = await reply(asked).catch((fault: unknown) => {
      const error = answerable(fault);
      if (statusOf(error) === 500) log.error({ err: error, method: asked.method, path: asked.path }, 'an API call failed');
      return problemOf(error, localeOf(asked));
    });
    send(response, answer, asked.method === 'HEAD');
  };
}

/** Express rewrites `url` below a mount and keeps the whole in `originalUrl`. */
function asRead(request: IncomingMessage & { originalUrl?: string; ip?: string }): Asked {
  const [path = '/', ...query] = (request.originalUrl ?? request.url ?? '/').split('?');
  return {
    request,
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(query.join('?')),
    address: request.ip ?? request.socket.remoteAddress ?? '',
  };
}

function localeOf({ request, actor }: Asked): Locale {
  return preferredLocale(request.headers['accept-language']) ?? actor?.person.locale ?? 'en';
}

function refuseOtherTypes({ headers }: IncomingMessage): void {
  const accept = headers.accept ?? '*/*';
  if (!/(\*\/\*|application\/(\*|json|problem\+json))/i.test(accept))
    throw new Unfit('not_acceptable', { accept: accept.slice(0, 80) });
}

function description({ method, request }: Asked, document: string): Reply {
  if (method === 'OPTIONS') return { status: 204, headers: { Allow: 'GET, HEAD, OPTIONS' } };
  if (method !== 'GET' && method !== 'HEAD')
    throw new Unfit('method_not_allowed', { allow: 'GET, HEAD' }, { Allow: 'GET, HEAD, OPTIONS' });
  refuseOtherTypes(request);
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
    body: document,
  };
}

function send(response: ServerResponse, { status, headers, body }: Reply, bodiless: boolean): void {
  response.writeHead(status, body === undefined ? headers : { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(bodiless ? undefined : body);
}
