import type { z } from 'zod';
import type { Db } from '#app/platform/db.server.ts';
import type { Actor } from './actor.ts';
import type { ExampleWorld } from './example-world.ts';
import { parse } from './parse.ts';
import { inTransaction } from './transaction.server.ts';

/** What a query is given: a transaction in which PostgreSQL knows who reads. */
export interface Reading<A = Actor> {
  actor: A;
  db: Db;
  now: Date;
}

interface Verb<S extends z.ZodType, Out, A> {
  /** The file's name; also the API's operationId. */
  name: string;
  summary: string;
  input: S;
  example: (world: ExampleWorld) => { input: z.input<S> };
  /** One cheap statement that changes whenever the answer does, for this reader: a cache tag, or none. Goes through `reach` too. */
  tag?: (ctx: Reading<A>, input: z.output<S>) => Promise<string | undefined>;
  /** Rows only through `reach`; hidden and absent run the same statements. */
  run: (ctx: Reading<A>, input: z.output<S>) => Promise<Out>;
}

export interface Query<S extends z.ZodType = z.ZodType, Out = unknown> extends Verb<S, Out, Actor> {
  kind: 'query';
}

/** What everybody may read, signed in or not: rows only through `publicOnes` (domain/reach). */
export interface OpenQuery<S extends z.ZodType = z.ZodType, Out = unknown> extends Omit<Verb<S, Out, null>, 'tag'> {
  kind: 'open-query';
}

/** Declares one screen's need. */
export function query<S extends z.ZodType, Out>(verb: Omit<Query<S, Out>, 'kind'>): Query<S, Out> {
  return { kind: 'query', ...verb };
}

/** Declares what a page needs that everybody may read; who asks is not known to it, so it answers all alike. */
export function openQuery<S extends z.ZodType, Out>(verb: Omit<OpenQuery<S, Out>, 'kind'>): OpenQuery<S, Out> {
  return { kind: 'open-query', ...verb };
}

/** Answers a query as the actor may see it. */
export async function ask<S extends z.ZodType, Out>(
  verb: Query<S, Out>,
  actor: Actor,
  raw: unknown,
  now = new Date(),
): Promise<Out> {
  const input = parse(verb.input, raw);
  // What has a tag is asked for often, and found by ids.
  return inTransaction(actor, { reads: 'many', plansOnce: verb.tag !== undefined }, (tx) =>
    verb.run({ actor, db: tx, now }, input),
  );
}

/** Answers an open query: alike to everybody. */
export async function askOpen<S extends z.ZodType, Out>(verb: OpenQuery<S, Out>, raw: unknown, now = new Date()): Promise<Out> {
  const input = parse(verb.input, raw);
  return inTransaction(null, { reads: 'many' }, (tx) => verb.run({ actor: null, db: tx, now }, input));
}

/** The answer's cache tag, for this reader; undefined where the query has none. */
export async function tagOf<S extends z.ZodType, Out>(
  verb: Query<S, Out>,
  actor: Actor,
  raw: unknown,
  now = new Date(),
): Promise<string | undefined> {
  const { tag } = verb;
  if (!tag) return undefined;
  const input = parse(verb.input, raw);
  return inTransaction(actor, { reads: 'one', plansOnce: true }, (tx) => tag({ actor, db: tx, now }, input));
}
