/** When somebody was last here, and since when what happened is news to them. */
export interface Visit {
  lastAt: Date;
  since: Date;
}

const hour = 3_600_000;
/** Away for longer than this, and one comes back to news. */
const away = 4 * hour;
/** Who was never here hears of the last week. */
const firstNews = 7 * 24 * hour;

/** The visit as of now: what happened since the last one stays news as long as one is here. */
export function visitAt(before: Visit | null, now: Date): Visit {
  if (!before) return { lastAt: now, since: new Date(now.getTime() - firstNews) };
  const isBack = now.getTime() - before.lastAt.getTime() > away;
  return { lastAt: now, since: isBack ? before.lastAt : before.since };
}
