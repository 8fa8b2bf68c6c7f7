import type { z } from 'zod';
import type { Command } from '#app/domain/command.server.ts';
import type { Query } from '#app/domain/query.server.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One address of the API: a method and a path whose `:params` are part of the verb's input, under their names. */
export interface Endpoint {
  method: Method;
  path: string;
  verb: Command | Query;
  /** Answers 201, since it makes something. */
  makes: boolean;
  /** The largest body that is taken, in bytes; 1 MB unless said. */
  largestBody?: number;
  /** For a list: the cursor of the page after an answer. The query takes it as `after`. */
  next?: (answer: unknown) => string | null;
}

const changing =
  (method: Method, makes = false) =>
  <S extends z.ZodType, Seen, Out>(path: string, verb: Command<S, Seen, Out>): Endpoint => ({
    method,
    path,
    verb: verb as unknown as Command,
    makes,
  });

/** A command that is neither of the others: a move, a run. */
export const post = changing('POST');
/** A command that makes something. */
export const create = changing('POST', true);
/** A command that makes something of a file, which its body holds as text. */
export function upload<S extends z.ZodType, Seen, Out>(path: string, verb: Command<S, Seen, Out>, largestBody: number): Endpoint {
  return { ...create(path, verb), largestBody };
}
/** A command that says what something is from now on. */
export const put = changing('PUT');
/** A command that changes some of what something is. */
export const patch = changing('PATCH');
/** A command that takes something away; what it needs besides the path stands in the query string. */
export const remove = changing('DELETE');

/** A query; its input besides the path stands in the query string. */
export function get<S extends z.ZodType, Out>(path: string, verb: Query<S, Out>): Endpoint {
  return { method: 'GET', path, verb: verb as unknown as Query, makes: false };
}

/** A query of pages: `?cursor=` takes what the `Link` header's next address carries. */
export function list<S extends z.ZodType, Out>(
  path: string,
  verb: Query<S, Out>,
  next: (answer: Out) => string | null,
): Endpoint {
  return { ...get(path, verb), next: next as (answer: unknown) => string | null };
}

/** The names of a path's params, in order. */
export function paramsOf(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
}
