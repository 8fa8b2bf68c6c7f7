import { type Endpoint, paramsOf } from '#app/http/api-endpoint.ts';

/** An endpoint's call with an input: the path filled in, and the rest as body or query string. */
export function requestOf(endpoint: Endpoint, input: unknown): { method: string; path: string; body?: unknown } {
  const rest = { ...(input as Record<string, unknown>) };
  let path = `/api/v1${endpoint.path}`;
  for (const name of paramsOf(endpoint.path)) {
    path = path.replace(`:${name}`, encodeURIComponent(String(rest[name])));
    delete rest[name];
  }
  if (endpoint.method !== 'GET' && endpoint.method !== 'DELETE') return { method: endpoint.method, path, body: rest };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest))
    query.append(name === 'after' && endpoint.next ? 'cursor' : name, String(value));
  return { method: endpoint.method, path: query.size > 0 ? `${path}?${query}` : path };
}
