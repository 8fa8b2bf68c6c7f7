import type { Endpoint, Method } from './api-endpoint.ts';

interface Match {
  endpoint: Endpoint;
  params: Record<string, string>;
}

/** What stands at a path: each method's endpoint. */
export interface Found {
  methods: Method[];
  /** The endpoint of a method, HEAD being GET. */
  match(method: string): Match | undefined;
}

/** Finds endpoints by path; where two fit, the one declared first. Built once, so that a request compares only paths of its length. */
export function routerOf(endpoints: readonly Endpoint[]): (path: string) => Found | undefined {
  const byLength = new Map<number, { endpoint: Endpoint; segments: string[] }[]>();
  for (const endpoint of endpoints) {
    const segments = endpoint.path.split('/').slice(1);
    byLength.set(segments.length, [...(byLength.get(segments.length) ?? []), { endpoint, segments }]);
  }
  return (path) => {
    const sent = path.split('/').slice(1).map(decoded);
    const fitting = (byLength.get(sent.length) ?? []).flatMap(({ endpoint, segments }) => {
      const params = paramsIn(segments, sent);
      return params ? [{ endpoint, params }] : [];
    });
    if (fitting.length === 0) return undefined;
    return {
      methods: [...new Set(fitting.map(({ endpoint }) => endpoint.method))],
      match: (method) => fitting.find(({ endpoint }) => endpoint.method === (method === 'HEAD' ? 'GET' : method)),
    };
  };
}

function paramsIn(segments: readonly string[], sent: readonly (string | undefined)[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = sent[index];
    if (!value) return undefined;
    if (segment.startsWith(':')) params[segment.slice(1)] = value;
    else if (segment !== value) return undefined;
  }
  return params;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A stray percent sign: no path of ours.
    return undefined;
  }
}
