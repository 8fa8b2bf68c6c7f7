import { dayIn, daysAfter } from '#app/domain/day.ts';
import type { Reading } from '#app/domain/query.server.ts';
import { visibleReports } from '#app/domain/reach/visible.server.ts';
import { mondayMade } from './report.rules.ts';

/** The report that is being made: the Monday that it is for, and its row where something is written for it already. */
export async function reportMade({ actor, db, now }: Reading): Promise<{ monday: string; id: string | null }> {
  const today = dayIn(actor.agency.zone, now);
  const near = await db.report.findMany({
    where: { AND: [visibleReports(actor), { monday: { gte: new Date(daysAfter(today, -7)) } }] },
    select: { id: true, monday: true, frozenAt: true },
  });
  const of = (monday: string) => near.find((row) => row.monday.toISOString().startsWith(monday));
  const monday = mondayMade(today, (each) => (of(each)?.frozenAt ?? null) !== null);
  return { monday, id: of(monday)?.id ?? null };
}
