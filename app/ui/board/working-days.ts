const day = 86_400_000;

/** Working days, Monday to Friday, from one ISO date to another: 0 on the same day, 1 from Friday to Monday. */
export function workingDays(since: string, today: string): number {
  const from = Date.parse(since);
  const to = Date.parse(today);
  if (!(to > from)) return 0;
  return workingBefore(to) - workingBefore(from);
}

/** Working days since Thursday 1 January 1970, counted by weeks from the Monday before. */
function workingBefore(time: number): number {
  const days = Math.floor(time / day) + 3;
  return Math.floor(days / 7) * 5 + Math.min(days % 7, 4);
}
