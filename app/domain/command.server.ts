import type { z } from 'zod';
import type { Db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { claimKey, keepAnswer } from './activity/answer.server.ts';
import type { Fact, Recorded } from './activity/fact.ts';
import { record } from './activity/record.server.ts';
import type { Actor, Role } from './actor.ts';
import { Conflict, NotAllowed } from './errors.ts';
import type { ExampleWorld } from './example-world.ts';
import { parse } from './parse.ts';
import { tell } from './told/tell.server.ts';
import { tellOfAgreements } from './told/tell-of-agreements.server.ts';
import { tellOfCoordinations } from './told/tell-of-coordinations.server.ts';
import { tellOfEscalations } from './told/tell-of-escalations.server.ts';
import { tellOfProposals } from './told/tell-of-proposals.server.ts';
import { tellOfPublications } from './told/tell-of-publications.server.ts';
import { tellOfRequests } from './told/tell-of-requests.server.ts';
import { inTransaction } from './transaction.server.ts';

/** What a command is given: one transaction in which PostgreSQL knows who acts, and a place to say what happened. */
export interface Context<A = Actor> {
  actor: A;
  db: Db;
  now: Date;
  commandId: string;
  record(fact: Fact): void;
}

/** A valid input in the example world, who may send it, and the events that it makes, no more and no fewer. */
export interface Example<I> {
  as: Role;
  input: I;
  events: string[];
}

interface Verb<S extends z.ZodType, Seen, Out, A> {
  /** The file's name; also the API's operationId. */
  name: string;
  /** One line for the API's description. */
  summary: string;
  input: S;
  example: (world: ExampleWorld) => Example<z.input<S>>;
  /** Finds everything the input names through `reach` (unseen → NotFound) and locks it. Left out where the input names nothing. */
  reach?: (ctx: Context<A>, input: z.output<S>) => Promise<Seen>;
  /** may → decide → write → record. Its answer must be JSON. */
  run: (ctx: Context<A>, input: z.output<S>, seen: Seen) => Promise<Out>;
  /** Its answer holds a secret that is shown once: it is not kept, and a key used again is refused. */
  answersSecret?: true;
  /** The longest it may take, in milliseconds; 5,000 unless said (an import needs more). */
  timeout?: number;
  /** Its statements are planned once a connection, whatever they are asked: for what is done often, and found by ids. */
  plansOnce?: true;
}

export interface Command<S extends z.ZodType = z.ZodType, Seen = unknown, Out = unknown> extends Verb<S, Seen, Out, Actor> {
  kind: 'command';
}

export interface OpenCommand<S extends z.ZodType = z.ZodType, Seen = unknown, Out = unknown> extends Verb<S, Seen, Out, null> {
  kind: 'open-command';
}

/** Declares a way to change something, done by an actor. */
export function command<S extends z.ZodType, Out, Seen = undefined>(verb: Verb<S, Seen, Out, Actor>): Command<S, Seen, Out> {
  return { kind: 'command', ...verb };
}

/** Declares a change made by somebody who is not signed in yet. */
export function openCommand<S extends z.ZodType, Out, Seen = undefined>(
  verb: Verb<S, Seen, Out, null>,
): OpenCommand<S, Seen, Out> {
  return { kind: 'open-command', ...verb };
}

interface Options {
  /** Idempotency key: the same key and body give the same answer, once done. */
  key?: string;
  now?: Date;
}

/**
 * Does what the command says as the actor, in one transaction with its events and signal; tried again where the database says that
 * another transaction was in the way.
 * @throws the domain's errors; nothing is written then
 */
export async function perform<S extends z.ZodType, Seen, Out>(
  verb: Command<S, Seen, Out>,
  actor: Actor,
  raw: unknown,
  { key, now = new Date() }: Options = {},
): Promise<Out> {
  if (!actor.mayWrite) throw new NotAllowed('token_reads_only');
  const input = parse(verb.input, raw);
  const asked = key === undefined ? undefined : { actor, command: verb.name, key, body: input };
  return inTransaction(actor, { timeout: verb.timeout, plansOnce: verb.plansOnce }, async (tx) => {
    const ctx = contextOf(tx, actor, now);
    const [answered, seen] = await Promise.all([asked && claimKey(tx, asked), verb.reach?.(ctx, input) as Promise<Seen>]);
    if (answered && verb.answersSecret) throw new Conflict('shown_once');
    if (answered) return answered.answer as Out;
    const answer = await verb.run(ctx, input, seen);
    const told: string[] = [];
    for (const each of [
      tell,
      tellOfAgreements,
      tellOfCoordinations,
      tellOfProposals,
      tellOfPublications,
      tellOfRequests,
      tellOfEscalations,
    ])
      told.push(...(await each(tx, ctx)));
    record(tx, ctx, told);
    if (asked) keepAnswer(tx, asked, verb.answersSecret ? null : answer);
    return answer;
  });
}

/** As {@link perform}, for somebody not signed in. */
export async function performOpen<S extends z.ZodType, Seen, Out>(
  verb: OpenCommand<S, Seen, Out>,
  raw: unknown,
  { now = new Date() }: Options = {},
): Promise<Out> {
  const input = parse(verb.input, raw);
  return inTransaction(null, { timeout: verb.timeout, task: verb.name }, async (tx) => {
    const ctx = contextOf(tx, null, now);
    const answer = await verb.run(ctx, input, (await verb.reach?.(ctx, input)) as Seen);
    record(tx, ctx);
    return answer;
  });
}

function contextOf<A extends Actor | null>(tx: Db, actor: A, now: Date): Context<A> & { facts: Recorded[] } {
  const facts: Recorded[] = [];
  const record = (fact: Fact) => void facts.push({ ...fact, id: newId(now.getTime()) });
  return { actor, db: tx, now, commandId: newId(now.getTime()), facts, record };
}
