/** What several rounds measured: the middle one, and how far they lay apart. */
export interface Figure {
  median: number;
  low: number;
  high: number;
}

/** The q-quantile (0–1) of some figures, by the nearest rank. */
export function quantile(figures: readonly number[], q: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN;
}

/** The rounds of a measurement, as one figure. */
export function figureOf(rounds: readonly number[]): Figure {
  return { median: quantile(rounds, 0.5), low: Math.min(...rounds), high: Math.max(...rounds) };
}

/** Each round's figure as a multiple of what stood beside it in the same round. */
export function multiples(rounds: readonly number[], beside: readonly number[]): number[] {
  return rounds.map((figure, round) => figure / (beside[round] ?? Number.NaN));
}
