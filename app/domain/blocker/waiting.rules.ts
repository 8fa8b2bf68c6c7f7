import { heaviestShown, type OpenBlocker, type WaitingFilter, type Waits, type Weight } from './waiting.ts';

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
  return [...pairs.values()].sort((one, other) => compare(one.waiting, other.waiting) || compare(one.freer, other.freer));
}

/**
 * The heaviest: by the items that wait times the working days they do; or by what they have cost, where that is known, each currency by
 * itself, since no rate is ours to guess, the one that most are counted in first. The older comes first among equals.
 */
export function heaviest<Blocker extends OpenBlocker>(blockers: readonly Blocker[], by: Weight): Blocker[] {
  const older = (one: OpenBlocker, other: OpenBlocker) => other.age - one.age || compare(one.id, other.id);
  if (by === 'waiting') {
    const weight = ({ items, age }: OpenBlocker) => items * age;
    return blockers.toSorted((one, other) => weight(other) - weight(one) || older(one, other)).slice(0, heaviestShown);
  }
  const known = blockers.filter(({ cost }) => cost !== null);
  const often = new Map<string, number>();
  for (const { cost } of known) often.set(cost?.currency ?? '', (often.get(cost?.currency ?? '') ?? 0) + 1);
  const currencyOf = ({ cost }: OpenBlocker) => cost?.currency ?? '';
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

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
