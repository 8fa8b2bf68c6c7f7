import type { Chance } from './chance.ts';

export interface Step {
  /** The state it enters, by its place in the workflow; the first is where it begins. */
  state: number;
  at: Date;
}

/** Days that an item stays in each of the first four states, from and to. */
const stays: readonly (readonly [number, number])[] = [
  [2, 45],
  [2, 30],
  [1, 11],
  [1, 6],
];
const day = 86_400_000;

/** A moment of a working day in Tashkent, at the given number of days after `from`; weekends move to Monday. */
export function workingMoment(chance: Chance, from: Date, days: number): Date {
  const moment = new Date(from.getTime() + days * day);
  const weekday = moment.getUTCDay();
  if (weekday === 6) moment.setUTCDate(moment.getUTCDate() + 2);
  if (weekday === 0) moment.setUTCDate(moment.getUTCDate() + 1);
  // Nine to six in Tashkent is four to thirteen in UTC.
  moment.setUTCHours(chance.whole(4, 12), chance.whole(0, 59), chance.whole(0, 59), 0);
  return moment;
}

/** An item's way through five states from its making until now. */
export function lifeOfItem(chance: Chance, made: Date, now: Date): Step[] {
  const steps: Step[] = [{ state: 0, at: made }];
  let at = made;
  for (const [state, [low, high]] of stays.entries()) {
    const next = workingMoment(chance, at, chance.whole(low, high));
    if (next >= now || next <= at) break;
    steps.push({ state: state + 1, at: next });
    at = next;
  }
  return steps;
}

const stateOf = (life: readonly Step[]) => life.at(-1)?.state ?? 0;

/**
 * Brings the number of items in a state to what is wanted: more begin work lately, or those that stand longest go on to the end. So a
 * column is full, or over its limit, on every day that a demo begins.
 */
export function fillState(chance: Chance, lives: Step[][], state: number, wanted: number, now: Date): void {
  const inside = () => lives.filter((life) => stateOf(life) === state);
  const latest = (life: Step[]) => life.at(-1)?.at ?? now;
  while (inside().length > wanted) {
    const [oldest] = inside().sort((a, b) => latest(a).getTime() - latest(b).getTime());
    if (!oldest) return;
    for (let next = state + 1, at = latest(oldest); next <= 4; next += 1) {
      at = new Date(Math.min(now.getTime() - (5 - next) * 3_600_000, at.getTime() + day));
      oldest.push({ state: next, at });
    }
  }
  const waiting = lives.filter((life) => stateOf(life) < state && latest(life).getTime() < now.getTime() - 16 * day);
  for (const life of chance.some(waiting, wanted - inside().length)) {
    for (let next = stateOf(life) + 1; next <= state; next += 1) {
      const daysAgo = 2 + (state - next) * 4 + chance.whole(0, 2);
      life.push({ state: next, at: workingMoment(chance, new Date(now.getTime() - (daysAgo + 2) * day), 0) });
    }
  }
}
