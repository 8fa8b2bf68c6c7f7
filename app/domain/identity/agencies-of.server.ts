import type { Names } from '#app/domain/actor.ts';
import type { Db } from '#app/platform/db.server.ts';

/** The agencies that a person belongs to now, by their codes. */
export async function agenciesOf(db: Db, personId: string): Promise<{ id: string; code: string; names: Names }[]> {
  const memberships = await db.membership.findMany({
    where: { personId, endedAt: null },
    select: { agency: { select: { id: true, code: true, names: true } } },
    orderBy: { agency: { code: 'asc' } },
  });
  return memberships.map(({ agency }) => ({ ...agency, names: agency.names as Names }));
}
