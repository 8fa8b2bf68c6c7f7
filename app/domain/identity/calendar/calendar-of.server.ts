import type { Db } from '#app/platform/db.server.ts';
import type { WorkCalendar } from './calendar.ts';

/** Monday to Friday, where nothing else is known. */
export const usualWeek: WorkCalendar = { weekend: [6, 7], special: new Map() };

/** When an agency works. */
export async function calendarOf(db: Db, agencyId: string): Promise<WorkCalendar> {
  return (await calendarsOf(db, [agencyId])).get(agencyId) ?? usualWeek;
}

/** When agencies work, by id. Asked about none, it asks nothing. */
export async function calendarsOf(db: Db, agencyIds: readonly string[]): Promise<Map<string, WorkCalendar>> {
  if (agencyIds.length === 0) return new Map();
  const agencies = await db.agency.findMany({
    where: { id: { in: [...new Set(agencyIds)] } },
    select: { id: true, weekend: true, days: { select: { day: true, works: true } } },
  });
  const specialOf = (days: (typeof agencies)[number]['days']) =>
    new Map(days.map(({ day, works }) => [day.toISOString().slice(0, 10), works]));
  return new Map(agencies.map(({ id, weekend, days }) => [id, { weekend, special: specialOf(days) }]));
}
