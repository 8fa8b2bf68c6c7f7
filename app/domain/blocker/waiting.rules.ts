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
export function isAsked(blocker: OpenBlocker, { waiting, freer, cause, late, age = 0 }: WaitingFilter): boolean {
  return (
    (waiting === undefined || blocker.waiting.code === waiting) &&
    (freer === undefined || freerCode(blocker) === freer) &&
    (cause === undefined || blocker.cause === cause) &&
    (!late || blocker.late) &&
    blocker.age >= age
  );
}

/** Who waits for whom, and how often; pairs that do not wait are left out. */
export function whoWaits(blockers: readonly OpenBlocker[]): Waits[] {
  const pairs = new Map<string, Waits>();
  for (const blocker of blockers) {
    const [waiting, freer] = [blocker.waiting.code, freerCode(blocker)];
    const pair = pairs.get(`${waiting} ${freer}`) ?? { waiting, freer, count: 0 };
    pair.count += 1;
    pairs.set(`${waiting} ${freer}`, pair);
  }
  return sortedPairs(pairs.values());
}

/** Two counts of who waits for whom as one. */
export function joinWaits(one: readonly Waits[], other: readonly Waits[]): Waits[] {
  const pairs = new Map<string, Waits>();
  for (const { waiting, freer, count } of [...one, ...other]) {
    const key = `${waiting} ${freer}`;
    pairs.set(key, { waiting, freer, count: count + (pairs.get(key)?.count ?? 0) });
  }
  return sortedPairs(pairs.values());
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
export function matrixOf(waits: readonly Waits[], most = matrixShown): Matrix {
  const agencies = waits.filter(({ freer }) => !(nobodysCodes as readonly string[]).includes(freer));
  const rows = mostOf(waits, ({ waiting }) => waiting, most);
  const columns = new Set([...mostOf(agencies, ({ freer }) => freer, most), ...nobodysCodes]);
  const drawn = waits.filter(({ waiting, freer }) => rows.has(waiting) && columns.has(freer));
  return { waits: drawn, outside: sum(waits) - sum(drawn) };
}

const sum = (waits: readonly Waits[]) => waits.reduce((all, { count }) => all + count, 0);

function mostOf(waits: readonly Waits[], codeOf: (pair: Waits) => string, most: number): Set<string> {
  const counts = new Map<string, number>();
  for (const pair of waits) counts.set(codeOf(pair), (counts.get(codeOf(pair)) ?? 0) + pair.count);
  const sorted = [...counts].sort(([one, many], [other, more]) => more - many || compare(one, other));
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
