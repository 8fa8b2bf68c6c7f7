import type { Reading } from '#app/domain/query.server.ts';
import { coordinationInForce, shownToCoordinator } from '#app/domain/reach/coordination.server.ts';
import { partyOf } from '../lines.server.ts';
import { daysOf } from '../terms/period.rules.ts';
import type { SeenByCoordinator } from './coordination.ts';

/** What each agency that coordinates sees of the open blockers of one's own. */
export async function seenByCoordinators({ actor, db }: Reading): Promise<SeenByCoordinator[]> {
  const coordinators = await db.agency.findMany({
    where: { coordinates: true, id: { not: actor.agency.id } },
    include: {
      coordinationGrants: { where: { agencyId: actor.agency.id, ...coordinationInForce() }, include: { version: true } },
    },
    orderBy: { code: 'asc' },
  });
  const seen: SeenByCoordinator[] = [];
  for (const { coordinationGrants, ...coordinator } of coordinators) {
    const grant = coordinationGrants[0] ?? null;
    const { shown, sealed } = shownToCoordinator(actor, grant);
    seen.push({
      coordinator: partyOf(coordinator),
      terms: grant && {
        ...{ id: grant.coordinationId, shows: grant.shows, legalBasis: grant.version.legalBasis },
        end: daysOf(grant, actor.agency.zone).end,
      },
      shown: await db.blocker.count({ where: shown }),
      sealed: await db.blocker.count({ where: sealed }),
    });
  }
  return seen;
}
