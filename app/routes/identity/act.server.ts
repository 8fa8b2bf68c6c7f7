import type { Actor } from '#app/domain/actor.ts';
import { type Command, perform } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { type Attempted, attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageOf } from '#app/http/replies.server.ts';

/** What came of one of a page's forms, and which it was. */
export type Acted = { actor: Actor; act: string } & Attempted<unknown>;

/** Stands around an attempt, e.g. to count it. */
type Guard = (actor: Actor, act: string, tried: () => Promise<Attempted<unknown>>) => Promise<Attempted<unknown>>;

/** A page's commands by name, as its forms name them in the field `act`. */
export function acts(...verbs: readonly unknown[]): ReadonlyMap<string, Command> {
  return new Map((verbs as Command[]).map((verb) => [verb.name, verb]));
}

/**
 * Does the command that the form names.
 * @throws Response of an error's page; 404 where the page has no such form
 */
export async function actOf(
  request: Request,
  verbs: ReadonlyMap<string, Command>,
  inputOf: (values: Record<string, string>) => unknown,
  guard: Guard = (_actor, _act, tried) => tried(),
): Promise<Acted> {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const { act = '', ...values } = form.values;
  const verb = verbs.get(act);
  if (!verb) throw pageOf(new NotFound());
  const tried = () => attempt(() => perform(verb, actor, inputOf(values), { key: form.key }), form);
  return { actor, act, ...(await guard(actor, act, tried)) };
}
