import { createHash } from 'node:crypto';
import type { Actor } from '#app/domain/actor.ts';
import { type Command, perform } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { ask, type Query, tagOf } from '#app/domain/query.server.ts';
import type { Endpoint } from './api-endpoint.ts';
import type { Reply } from './api-problem.server.ts';

/** A call of an endpoint by somebody whose token is good. */
export interface Call {
  endpoint: Endpoint;
  actor: Actor;
  input: Record<string, unknown>;
  /** The path as it was called, for the next page's address. */
  path: string;
  query: URLSearchParams;
  idempotencyKey?: string;
  ifNoneMatch?: string;
}

const longestKey = 200;

/** Does or asks what the endpoint says. */
export function answerTo(call: Call): Promise<Reply> {
  const { verb } = call.endpoint;
  return verb.kind === 'query' ? read(verb, call) : change(verb, call);
}

async function change(verb: Command, { endpoint, actor, input, idempotencyKey: key }: Call): Promise<Reply> {
  if (key !== undefined && (key === '' || key.length > longestKey))
    throw refuse('Idempotency-Key', 'too_long', { most: longestKey });
  const answer = await perform(verb, actor, input, { key });
  const headers = { 'Cache-Control': 'no-store' };
  if (answer === undefined || answer === null) return { status: 204, headers };
  return { status: endpoint.makes ? 201 : 200, headers: { ...headers, ...json }, body: JSON.stringify(answer) };
}

async function read(verb: Query, call: Call): Promise<Reply> {
  const { actor, input, endpoint } = call;
  const tag = await tagOf(verb, actor, input);
  if (tag !== undefined && matches(call, etagOf(call, tag))) return unchanged(etagOf(call, tag));
  const answer = await ask(verb, actor, input);
  const body = JSON.stringify(answer);
  const etag = etagOf(call, tag ?? body);
  if (tag === undefined && matches(call, etag)) return unchanged(etag);
  const next = endpoint.next?.(answer);
  return { status: 200, headers: { ...cached(etag), ...json, ...(next && { Link: linkTo(call, next) }) }, body };
}

const json = { 'Content-Type': 'application/json; charset=utf-8' };

function unchanged(etag: string): Reply {
  return { status: 304, headers: cached(etag) };
}

function cached(etag: string): Record<string, string> {
  return { 'Cache-Control': 'private, no-cache', ETag: etag, Vary: 'Authorization, Accept-Encoding' };
}

/** Weak, since compression changes the bytes; another reader, or other rights, give another one. */
function etagOf({ actor }: Call, content: string): string {
  const reader = [actor.person.id, actor.agency.id, actor.role, actor.rightsVersion, actor.person.locale].join();
  return `W/"${createHash('sha256').update(reader).update(content).digest('base64url').slice(0, 27)}"`;
}

function matches({ ifNoneMatch }: Call, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((one) => ['*', etag, etag.slice(2)].includes(one.trim()));
}

function linkTo({ path, query }: Call, cursor: string): string {
  const next = new URLSearchParams(query);
  next.set('cursor', cursor);
  return `<${path}?${next}>; rel="next"`;
}
