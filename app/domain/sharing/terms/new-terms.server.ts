import type { Context } from '#app/domain/command.server.ts';
import { Conflict } from '#app/domain/errors.ts';
import type { Level, Scope, Terms } from '../agreement.ts';
import { type Reached, sideOf } from '../reached-agreement.server.ts';
import type { TermsInput } from '../sharing-forms.ts';
import { standingOf } from '../state.rules.ts';
import { termsAsked } from './terms-asked.server.ts';
import { termsOf } from './terms-of.ts';

/**
 * The terms that are to follow those of an agreement that both accepted, and the number of their version.
 * @throws Conflict where there are none to follow, or an offer of the other side waits to be answered first
 */
export async function newTerms(ctx: Context, agreement: Reached, input: TermsInput & { level: Level }) {
  const before = currentTerms(ctx, agreement);
  const known = agreement.versions.map(({ scope }) => scope as Scope);
  const terms = await termsAsked(ctx, input, { backlog: agreement.backlog, before, known });
  return { before, terms, number: nextNumber(agreement) };
}

/**
 * The terms that hold, or are to.
 * @throws Conflict where there are none, or an offer of the other side waits to be answered first
 */
export function currentTerms({ actor, now }: Context, agreement: Reached, whenEnded = false): Terms {
  const { state, current, pending, waitsFor } = standingOf(agreement, now);
  if (pending && waitsFor === sideOf(actor, agreement)) throw new Conflict('agreement_waits_for_you');
  const holds = state === 'accepted' || state === 'in_force' || (whenEnded && state === 'ended');
  if (!current || !holds) throw new Conflict('agreement_not_in_force');
  return termsOf(current);
}

export function nextNumber({ versions }: Pick<Reached, 'versions'>): number {
  return (versions.at(-1)?.number ?? 0) + 1;
}
