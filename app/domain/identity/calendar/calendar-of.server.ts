import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
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
  const [found] = await db.$queryRaw<{ calendars: CalendarRow[] }[]>(
    Prisma.sql`SELECT ${calendarRowsSql([...new Set(agencyIds)])} AS calendars`,
  );
  return calendarsIn(found?.calendars ?? []);
}

/** When an agency works, as PostgreSQL gives it. */
export interface CalendarRow {
  id: string;
  weekend: number[];
  days: [day: string, works: boolean][] | null;
}

/** {@link CalendarRow}s of agencies as one JSON list, for statements that ask for more. */
export function calendarRowsSql(agencyIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`(SELECT COALESCE(json_agg(json_build_object('id', a.id, 'weekend', a.weekend, 'days',
    (SELECT json_agg(json_build_array(d.day, d.works)) FROM calendar_day d WHERE d.agency_id = a.id))), '[]')
    FROM agency a WHERE a.id = ANY (${[...agencyIds]}::uuid[]))`;
}

/** Such rows as rules count by them, by id. */
export function calendarsIn(rows: readonly CalendarRow[]): Map<string, WorkCalendar> {
  return new Map(rows.map(({ id, weekend, days }) => [id, { weekend, special: new Map(days ?? []) }]));
}
