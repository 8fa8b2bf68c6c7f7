import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { refuse } from '#app/domain/errors.ts';
import type { Endpoint } from './api-endpoint.ts';
import { readBody } from './body.server.ts';
import { Unfit } from './replies.server.ts';

const bodyLimit = 1_000_000;

/**
 * The verb's input: the path's params with the JSON body, or with the query string where the method has no body.
 * @throws Unfit where the body cannot be read; Refused where it says again what the path says
 */
export async function inputOf(
  endpoint: Endpoint,
  params: Record<string, string>,
  { request, query }: { request: IncomingMessage; query: URLSearchParams },
): Promise<Record<string, unknown>> {
  const bodiless = endpoint.method === 'GET' || endpoint.method === 'DELETE';
  const rest = bodiless ? fromQuery(endpoint, query) : await fromBody(request, endpoint.largestBody ?? bodyLimit);
  const twice = Object.keys(rest).find((name) => name in params);
  if (twice !== undefined) throw refuse(twice, 'said_in_path');
  return { ...rest, ...params };
}

async function fromBody(request: IncomingMessage, limit: number): Promise<Record<string, unknown>> {
  const body = await readBody(request, limit);
  if (body.length === 0) return {};
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type))
    throw new Unfit('unsupported_type', { type: type.slice(0, 80) }, acceptPost);
  const value = json(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse('body', 'not_object');
  return value as Record<string, unknown>;
}

const acceptPost = { 'Accept-Post': 'application/json' };

function json(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Unfit('unreadable_body');
  }
}

/** Texts of the query string as the types that the schema asks for; what does not fit stays a text, which the schema then refuses. */
function fromQuery(endpoint: Endpoint, query: URLSearchParams): Record<string, unknown> {
  const types = typesOf(endpoint);
  const input: Record<string, unknown> = {};
  for (const name of new Set(query.keys())) {
    const field = name === 'cursor' && endpoint.next ? 'after' : name;
    const values = query.getAll(name).map((text) => typed(text, types.get(field)));
    input[field] = types.get(field) === 'array' || values.length > 1 ? values : values[0];
  }
  return input;
}

function typed(text: string, type: string | undefined): unknown {
  if ((type === 'number' || type === 'integer') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

const known = new WeakMap<z.ZodType, Map<string, string | undefined>>();

function typesOf({ verb }: Endpoint): Map<string, string | undefined> {
  const before = known.get(verb.input);
  if (before) return before;
  const { properties = {} } = z.toJSONSchema(verb.input, { io: 'input', unrepresentable: 'any' });
  const types = new Map(Object.entries(properties).map(([name, schema]) => [name, typeOf(schema)]));
  known.set(verb.input, types);
  return types;
}

/** A schema's one type; null beside it does not count. */
function typeOf(schema: z.core.JSONSchema._JSONSchema): string | undefined {
  if (typeof schema !== 'object') return undefined;
  if (typeof schema.type === 'string') return schema.type;
  return schema.anyOf?.map(typeOf).find((type) => type !== 'null');
}
