import { createHash } from 'node:crypto';

/** A source of chance that gives the same world every time (mulberry32). */
export function chanceOf(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    /** True that often. */
    odds: (share: number) => next() < share,
    /** A whole number from `low` to `high`. */
    whole: (low: number, high: number) => low + Math.floor(next() * (high - low + 1)),
    one: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    some: <T>(list: readonly T[], count: number): T[] => {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(next() * left.length), 1)[0] as T);
    },
    /** Draws from a list without saying anything twice until all of it was said. */
    deck: <T>(list: readonly T[]) => {
      let left: T[] = [];
      return (): T => {
        if (left.length === 0) left = [...list];
        return left.splice(Math.floor(next() * left.length), 1)[0] as T;
      };
    },
    /** A number from `low` to `high`. */
    between: (low: number, high: number) => low + next() * (high - low),
  };
}

export type Chance = ReturnType<typeof chanceOf>;

/** The same id for the same name in every demo world. */
export function demoId(kind: string, name: string): string {
  const hex = createHash('sha256').update(`${kind}:${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
