import type { Db } from '#app/platform/db.server.ts';
import type { WorkCalendar } from './calendar.ts';

/** When an agency works. An agency that is not there works from Monday to Friday. */
export async function calendarOf(db: Db, agencyId: string): Promise<WorkCalendar> {
  const agency = await db.agency.findUnique({
    where: { id: agencyId },
    select: { weekend: true, days: { select: { day: true, works: true } } },
  });
  const special = new Map((agency?.days ?? []).map(({ day, works }) => [day.toISOString().slice(0, 10), works]));
  return { weekend: agency?.weekend ?? [6, 7], special };
}
