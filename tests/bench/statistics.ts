/** The q-quantile (0–1) of some figures, by the nearest rank. */
export function quantile(figures: readonly number[], q: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (figures: readonly number[]) => quantile(figures, 0.5);

/** A figure as it is printed: three digits that matter. */
export function shown(figure: number): string {
  if (!Number.isFinite(figure)) return '–';
  return figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);
}
