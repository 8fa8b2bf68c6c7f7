import { type Problem, Refused } from '#app/domain/errors.ts';
import type { Cause, Freer, FreerChoice, FreerKind } from './blocker.ts';

export interface Asked {
  person?: string | undefined;
  team?: string | undefined;
  agency?: string | undefined;
  party?: string | undefined;
}

/** The one who was named as who can free it, by kind and by what they are called by; undefined where nobody was. */
export function namedOne({ person, team, agency, party }: Asked): { kind: FreerKind; id: string } | undefined {
  const named = Object.entries({ person, team, agency, party: party || undefined }).filter(([, id]) => id !== undefined);
  const [one] = named;
  if (!one?.[1]) return undefined;
  if (named.length > 1) throw new Refused([{ field: 'freer', code: 'freers_too_many' }]);
  return { kind: one[0] as FreerKind, id: one[1] };
}

/**
 * Whether a blocker may be as it is asked for.
 * @throws Refused naming everything that is wrong: nobody named, a day that has passed, a cost that nobody stands for
 */
export function checkBlocker(asked: {
  named: boolean;
  /** Only what is said anew is checked: a day that has passed meanwhile stays. */
  neededBy: string | undefined;
  today: string;
  costPerDay: number | null;
  costSource: string;
  cause: Cause;
  /** Whether it names a funding line. */
  funded: boolean;
}): void {
  const problems: Problem[] = [];
  if (!asked.named) problems.push({ field: 'freer', code: 'freer_missing' });
  if (asked.neededBy !== undefined && asked.neededBy < asked.today) problems.push({ field: 'neededBy', code: 'needed_by_past' });
  if (asked.costPerDay !== null && asked.costSource === '') problems.push({ field: 'costSource', code: 'cost_without_source' });
  if (asked.funded && asked.cause !== 'money') problems.push({ field: 'funding', code: 'funding_without_money' });
  if (problems.length > 0) throw new Refused(problems);
}

/**
 * Whom a typed name means: somebody who can be chosen, by name, by an agency's code, or as a choice is written; else somebody outside
 * by that name. Undefined for nothing.
 */
export function freerTyped(typed: string, choices: readonly FreerChoice[]): Pick<Freer, 'kind' | 'id'> | undefined {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  const same = (name: string) => name.localeCompare(text, undefined, { sensitivity: 'base' }) === 0;
  const found =
    choices.find(({ name }) => same(name)) ??
    choices.find(({ kind, id, name }) => kind === 'agency' && (same(id) || same(`${id} ${name}`)));
  return found ? { kind: found.kind, id: found.id } : { kind: 'party', id: text };
}

type Facts = Readonly<Record<string, unknown>>;

/** What of a blocker is said otherwise now, as it was and as it is; undefined where nothing is. */
export function changesOf(before: Facts, after: Facts): { old: Facts; new: Facts } | undefined {
  const fields = Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  if (fields.length === 0) return undefined;
  const only = (facts: Facts) => Object.fromEntries(fields.map((field) => [field, facts[field]]));
  return { old: only(before), new: only(after) };
}
