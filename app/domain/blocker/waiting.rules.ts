import {
  heaviestShown,
  type Matrix,
  matrixShown,
  nobodysCodes,
  type OpenBlocker,
  type WaitingFilter,
  type Waits,
  type Weight,
} from './waiting.ts';

/** By which code the one who is waited for stands in the matrix and in the filter. */
export function freerCode({ freer }: Pick<OpenBlocker, 'freer'>): string {
  if (freer.kind === 'agency') return freer.id;
  return freer.kind === 'party' ? 'outside' : 'own';
}

/** Whether a blocker is one of those that were asked for. */
export function isAsked(blocker: OpenBlocker, { waiting, freer, cause, late, age = 0, cost }: WaitingFilter): boolean {
  return (
    (waiting === undefined || blocker.waiting.code === waiting) &&
    (freer === undefined || freerCode(blocker) === freer) &&
    (cause === undefined || blocker.cause === cause) &&
    (!late || blocker.late) &&
    blocker.age >= age &&
    (cost === undefined || (blocker.cost !== null) === (cost === 'known'))
  );
}

/** Who waits for whom: how often each agency waits, how often each is waited for, and pairs of them. */
export interface Waiting {
  waiting: ReadonlyMap<string, number>;
  freers: ReadonlyMap<string, number>;
  /** All of them, or those that may be drawn. */
  pairs: readonly Waits[];
}

export const noneWait: Waiting = { waiting: new Map(), freers: new Map(), pairs: [] };

/** Who waits for whom, and how often; pairs that do not wait are left out. */
export function whoWaits(blockers: readonly OpenBlocker[]): Waiting {
  return joinWaits(
    noneWait,
    ...blockers.map((blocker) => {
      const [waiting, freer] = [blocker.waiting.code, freerCode(blocker)];
      return { waiting: new Map([[waiting, 1]]), freers: new Map([[freer, 1]]), pairs: [{ waiting, freer, count: 1 }] };
    }),
  );
}

/** Several counts of who waits for whom as one. */
export function joinWaits(...counts: readonly Waiting[]): Waiting {
  const [waits, freers, pairs] = [new Map<string, number>(), new Map<string, number>(), new Map<string, Waits>()];
  const add = (to: Map<string, number>, some: ReadonlyMap<string, number>) => {
    for (const [name, count] of some) to.set(name, count + (to.get(name) ?? 0));
  };
  for (const each of counts) {
    add(waits, each.waiting);
    add(freers, each.freers);
    for (const { waiting, freer, count } of each.pairs) {
      const key = `${waiting} ${freer}`;
      pairs.set(key, { waiting, freer, count: count + (pairs.get(key)?.count ?? 0) });
    }
  }
  return { waiting: waits, freers, pairs: sortedPairs(pairs.values()) };
}

/** Two counts by name as one. */
export function joinCounts(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Map<string, number> {
  const joined = new Map(one);
  for (const [name, count] of other) joined.set(name, count + (joined.get(name) ?? 0));
  return joined;
}

function sortedPairs(pairs: Iterable<Waits>): Waits[] {
  return [...pairs].sort((one, other) => compare(one.waiting, other.waiting) || compare(one.freer, other.freer));
}

/** What of the matrix is drawn; who is waited for within the agency or outside stands in it always. */
export function matrixOf({ waiting, freers, pairs }: Waiting, most = matrixShown): Matrix {
  const isNobody = (code: string) => (nobodysCodes as readonly string[]).includes(code);
  const rows = mostOf([...waiting], most);
  const columns = new Set([
    ...mostOf(
      [...freers].filter(([code]) => !isNobody(code)),
      most,
    ),
    ...nobodysCodes,
  ]);
  const drawn = pairs.filter((pair) => rows.has(pair.waiting) && columns.has(pair.freer));
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  return { waits: drawn, outside: sum([...waiting.values()]) - sum(drawn.map(({ count }) => count)) };
}

function mostOf(counts: readonly (readonly [code: string, count: number])[], most: number): Set<string> {
  const sorted = counts.toSorted(([one, many], [other, more]) => more - many || compare(one, other));
  return new Set(sorted.slice(0, most).map(([code]) => code));
}

/**
 * The heaviest: by the items that wait times the working days they do; or by what they have cost, where that is known, each currency by
 * itself, since no rate is ours to guess, the one that most are counted in first. The older comes first among equals.
 */
export function heaviest<Blocker extends Weighed>(
  blockers: readonly Blocker[],
  by: Weight,
  often: ReadonlyMap<string, number> = currenciesOf(blockers),
): Blocker[] {
  const older = (one: Weighed, other: Weighed) => other.age - one.age || compare(one.id, other.id);
  if (by === 'waiting')
    return blockers
      .toSorted((one, other) => weightOf(other, by) - weightOf(one, by) || older(one, other))
      .slice(0, heaviestShown);
  const known = blockers.filter(({ cost }) => cost !== null);
  const currencyOf = ({ cost }: Weighed) => cost?.currency ?? '';
  return known
    .toSorted(
      (one, other) =>
        (often.get(currencyOf(other)) ?? 0) - (often.get(currencyOf(one)) ?? 0) ||
        compare(currencyOf(one), currencyOf(other)) ||
        (other.cost?.amount ?? 0) - (one.cost?.amount ?? 0) ||
        older(one, other),
    )
    .slice(0, heaviestShown);
}

/** What a blocker's weight is made of. */
export type Weighed = Pick<OpenBlocker, 'id' | 'age' | 'items' | 'cost'>;

function weightOf({ items, age, cost }: Weighed, by: Weight): number {
  return by === 'waiting' ? items * age : (cost?.amount ?? 0);
}

/** How many of blockers are counted in each currency. */
export function currenciesOf(blockers: readonly Pick<OpenBlocker, 'cost'>[]): Map<string, number> {
  const often = new Map<string, number>();
  for (const { cost } of blockers) if (cost) often.set(cost.currency, (often.get(cost.currency) ?? 0) + 1);
  return often;
}

/** One of those that might be among the heaviest, and more than which it cannot weigh. */
export type Candidate = Weighed & { atMost: number };

/**
 * Whether the heaviest of all are surely among the candidates: the `asked` that could weigh most, in each currency where cost is weighed.
 * What was left out weighs no more than the last of them could.
 */
export function holdHeaviest(candidates: readonly Candidate[], by: Weight, asked: number): boolean {
  const groups = by === 'waiting' ? [''] : [...currenciesOf(candidates).keys()];
  return groups.every((currency) => {
    const group = by === 'waiting' ? candidates : candidates.filter(({ cost }) => cost?.currency === currency);
    if (group.length < asked) return true;
    const weights = group.map((each) => weightOf(each, by)).sort((one, other) => other - one);
    const least = group.reduce((found, { atMost }) => Math.min(found, atMost), Number.POSITIVE_INFINITY);
    return least < (weights[heaviestShown - 1] ?? 0);
  });
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
