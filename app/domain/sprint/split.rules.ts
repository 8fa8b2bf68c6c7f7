import { refuse } from '#app/domain/errors.ts';

/**
 * The points of the done part and of the rest, which together are the whole.
 * @throws Refused unless the done part is more than nothing and less than all; what is not estimated is split without points
 */
export function splitPoints(
  key: string,
  whole: number | null,
  done: number | null,
): { done: number | null; rest: number | null } {
  if (whole === null) return { done: null, rest: null };
  if (done === null || done <= 0 || done >= whole) throw refuse('items', 'sprint_split_points', { key, points: whole });
  return { done, rest: Math.round((whole - done) * 10) / 10 };
}

/** The title of the rest: the same with a number behind it, `Sign the form (2)`. */
export function restTitle(title: string, most = 300): string {
  const [, stem = title, number] = /^(.*) \((\d{1,3})\)$/.exec(title) ?? [];
  const ending = ` (${Number(number ?? 1) + 1})`;
  return stem.slice(0, most - ending.length) + ending;
}
