/** Boards that everything is measured on. */
export const sizes = [100, 1_000, 10_000] as const;
/** The size that the aims are for. */
export const usual = 1_000;

const rounds = 5;
const warmUps = 1;

/**
 * Measures in rounds, so that what disturbs the machine for a while disturbs all that is compared; the first, in which caches and
 * compilers warm up, does not count.
 */
export async function inRounds<Name extends string>(
  measure: () => Promise<Record<Name, number>>,
): Promise<Record<Name, number[]>> {
  const found: Record<Name, number>[] = [];
  for (let round = 0; round < warmUps + rounds; round += 1) found.push(await measure());
  const counted = found.slice(warmUps);
  const names = Object.keys(counted[0] ?? {}) as Name[];
  return Object.fromEntries(names.map((name) => [name, counted.map((each) => each[name])])) as Record<Name, number[]>;
}
