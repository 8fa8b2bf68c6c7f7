import type { CourseRow } from './service.ts';

interface Facts {
  /** ISO date; null where it is not launched. */
  launchedOn: string | null;
  /** In any order, at most one a month. */
  figures: readonly { month: string; users: number }[];
}

/**
 * Totals of all services month by month, from the first that any of them reported, or the last `most` months of them, to the last. A
 * service that did not report for a month stands in it with its last figure before, and is counted as carried forward.
 */
export function courseOf(services: readonly Facts[], most = 24): CourseRow[] {
  const reported = services.flatMap(({ figures }) => figures.map(({ month }) => month)).sort();
  const [first, last] = [reported[0], reported.at(-1)];
  if (first === undefined || last === undefined) return [];
  return monthsBetween(first, last)
    .slice(-most)
    .map((month) => rowOf(month, services));
}

function rowOf(month: string, services: readonly Facts[]): CourseRow {
  const row: CourseRow = { month, launched: 0, users: 0, reported: 0, carried: 0 };
  for (const { launchedOn, figures } of services) {
    if (launchedOn !== null && launchedOn.slice(0, 7) <= month) row.launched += 1;
    const figure = latestBy(month, figures);
    if (!figure) continue;
    row.users += figure.users;
    row[figure.month === month ? 'reported' : 'carried'] += 1;
  }
  return row;
}

/** The figure of a month, else the last one before it. */
export function latestBy<F extends { month: string }>(month: string, figures: readonly F[]): F | undefined {
  return figures.reduce<F | undefined>(
    (latest, figure) => (figure.month <= month && (!latest || figure.month > latest.month) ? figure : latest),
    undefined,
  );
}

function monthsBetween(first: string, last: string): string[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  const [lastYear = 0, lastMonth = 1] = last.split('-').map(Number);
  return Array.from({ length: (lastYear - year) * 12 + lastMonth - month + 1 }, (_, n) => {
    const at = year * 12 + (month - 1) + n;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
