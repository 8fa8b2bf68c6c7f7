import { type Classification, classifications } from '#app/domain/classification.ts';
import { Conflict, refuse } from '#app/domain/errors.ts';

/** Whether `to` lets more people learn of an item than `from` does. */
export function opens(from: Classification, to: Classification): boolean {
  return classifications.indexOf(to) < classifications.indexOf(from);
}

/** What an item of that classification may be given at once: what it has, and whatever closes it further. */
export function raisesFrom(from: Classification): Classification[] {
  return classifications.filter((to) => !opens(from, to));
}

/** What may be asked for it, which takes two: whatever opens it to more people. */
export function lowersFrom(from: Classification): Classification[] {
  return classifications.filter((to) => opens(from, to));
}

/** @throws Refused where the item would be opened to more people by one person alone */
export function checkRaises(from: Classification, to: Classification): void {
  if (opens(from, to)) throw refuse('classification', 'lowering_takes_two');
}

/** @throws Refused where nothing would be opened, or somebody has asked already */
export function checkAsks(from: Classification, to: Classification, waits: boolean): void {
  if (!opens(from, to)) throw refuse('classification', 'lowers_nothing');
  if (waits) throw refuse('classification', 'lowering_waits');
}

/** @throws Conflict where it was decided, taken back, or fell because the item was closed further */
export function checkOpen({ state }: { state: string }): void {
  if (state === 'fallen') throw new Conflict('lowering_fell');
  if (state !== 'open') throw new Conflict('lowering_decided');
}

/** @throws Refused where whoever decides has asked it */
export function checkSecond({ askedById }: { askedById: string }, deciding: string): void {
  if (askedById === deciding) throw refuse('lowering', 'lowering_needs_another');
}
