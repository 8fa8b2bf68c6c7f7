import { causes } from './blocker.ts';
import type { ServesFilter } from './commitment.ts';
import { costsSaid, type WaitingFilter } from './waiting.ts';

/*
 * Which blockers are shown, as an address carries it: `?waiting=MOJ&freer=own&serves=programme.…&cause=law&late=yes&age=10&cost=known`.
 */

/** The filter that an address carries; what it does not understand is left out. */
export function blockersFilterOf(asked: URLSearchParams): WaitingFilter {
  const age = /^\d{1,4}$/.exec(asked.get('age') ?? '');
  return {
    ...pairOf(asked),
    cause: causes.find((cause) => cause === asked.get('cause')),
    late: asked.get('late') === 'yes' || undefined,
    age: age && Number(age[0]) > 0 ? Number(age[0]) : undefined,
    cost: costsSaid.find((said) => said === asked.get('cost')),
  };
}

/** Who waits for whom, and what the items that wait serve. */
export function pairOf(asked: URLSearchParams): Pick<WaitingFilter, 'waiting' | 'freer'> & ServesFilter {
  const code = (name: string) => asked.get(name)?.slice(0, 12) || undefined;
  const [, aim, id] = /^(objective|programme|service)\.(.{1,36})$/.exec(asked.get('serves') ?? '') ?? [];
  return { waiting: code('waiting'), freer: code('freer'), ...(aim && { [aim]: id }) };
}

/** The filter as an address carries it, by name; in one order, so that equal filters have equal addresses. */
export function blockersAskedBy({ waiting, freer, cause, late, age, cost, ...serves }: WaitingFilter) {
  const narrowed = { waiting, freer, serves: servesValue(serves), cause, late: late ? 'yes' : undefined };
  return { ...narrowed, age: age ? String(age) : undefined, cost };
}

/** The filter as the query of an address. */
export function blockersSearchOf(filter: WaitingFilter): string {
  const asked = Object.entries(blockersAskedBy(filter)).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return new URLSearchParams(asked).toString();
}

/** What items serve, as an address carries it. */
export function servesValue({ objective, programme, service }: ServesFilter): string | undefined {
  if (objective) return `objective.${objective}`;
  if (programme) return `programme.${programme}`;
  return service && `service.${service}`;
}
