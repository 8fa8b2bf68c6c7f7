/**
 * How much of the way from the baseline to the target is gone: 0 at the baseline, 1 at the target, below and above where it is worse or
 * better than either. Null where nothing was recorded: no figure is made up.
 */
export function progressOf({ baseline, target }: { baseline: number; target: number }, value: number | undefined): number | null {
  if (value === undefined || target === baseline) return null;
  return (value - baseline) / (target - baseline);
}
