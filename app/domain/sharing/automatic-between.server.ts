import type { Db } from '#app/platform/db.server.ts';
import { standingOf } from './state.rules.ts';

/** Whether an agreement in force between two agencies, on a backlog of either, says that the ladder is climbed by itself. */
export async function automaticBetween(db: Db, [one, other]: readonly [string, string], now: Date): Promise<boolean> {
  const between = await db.agreement.findMany({
    where: {
      revokedAt: null,
      OR: [
        { partnerId: one, backlog: { agencyId: other } },
        { partnerId: other, backlog: { agencyId: one } },
      ],
    },
    select: { revokedAt: true, versions: { orderBy: { number: 'asc' } } },
  });
  return between.some((agreement) => {
    const { state, current } = standingOf(agreement, now);
    return state === 'in_force' && current?.escalates === true;
  });
}
