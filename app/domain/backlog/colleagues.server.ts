import type { Db } from '#app/platform/db.server.ts';

/** People who belong to an agency now, by name. */
export async function colleaguesOf(db: Db, agencyId: string): Promise<{ id: string; name: string; email: string }[]> {
  return db.person.findMany({
    where: { disabledAt: null, memberships: { some: { agencyId, endedAt: null } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, email: true },
  });
}
