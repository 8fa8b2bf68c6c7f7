import { dayIn, daysAfter } from '#app/domain/day.ts';
import { toldTerms } from '#app/domain/sharing/coordination/coordination-terms.server.ts';
import { beginningOf } from '#app/domain/sharing/terms/period.rules.ts';
import type { Db } from '#app/platform/db.server.ts';
import { demoId } from '../chance.ts';
import { coordinations, coordinator, type DemoCoordination } from '../content/coordination.ts';
import { type Telling, tellAll } from '../strategy/tell.server.ts';
import { giveNotice } from '../told/give-notice.server.ts';

const zone = 'Asia/Tashkent';
const day = 86_400_000;

/** Writes the terms by which the coordinator sees blockers of the others, with what they grant and what is told of them. */
export async function fillCoordination(db: Db, now: Date): Promise<void> {
  for (const coordination of coordinations) await fillOne(db, coordination, now);
}

async function fillOne(db: Db, demo: DemoCoordination, now: Date): Promise<void> {
  const at = (days: number) => new Date(now.getTime() + days * day);
  const id = demoId('coordination', demo.agency);
  const versionId = demoId('coordination-version', demo.agency);
  const [agencyId, coordinatorId] = [demoId('agency', demo.agency), demoId('agency', coordinator)];
  const byOwner = demo.by === 'agency';
  const { shows, ceiling, legalBasis, accepted } = demo;
  const today = dayIn(zone, now);
  const terms = {
    ...{ shows, ceiling, legalBasis },
    startsAt: beginningOf(daysAfter(today, demo.at), zone),
    endsAt: beginningOf(daysAfter(today, demo.to + 1), zone),
  };
  const acceptedAt = accepted ? at(accepted[1]) : null;
  const acceptedById = accepted ? demoId('person', accepted[0]) : null;
  const offered = { at: at(demo.at), by: demoId('person', demo.person) };
  await db.coordination.create({ data: { id, agencyId, coordinatorId, createdAt: offered.at } });
  await db.coordinationVersion.create({
    data: {
      ...{ id: versionId, coordinationId: id, number: 1, kind: 'offer', note: demo.note, ...terms },
      ...{ offeredById: offered.by, offeredByAgencyId: byOwner ? agencyId : coordinatorId, createdAt: offered.at },
      standsAt: acceptedAt,
      ownerAcceptedAt: byOwner ? offered.at : acceptedAt,
      ownerAcceptedById: byOwner ? offered.by : acceptedById,
      partnerAcceptedAt: byOwner ? acceptedAt : offered.at,
      partnerAcceptedById: byOwner ? acceptedById : offered.by,
    },
  });
  if (acceptedAt) {
    const grant = { id: demoId('coordination-grant', demo.agency), coordinationId: id, versionId, agencyId, coordinatorId };
    await db.coordinationGrant.create({ data: { ...grant, shows, ceiling, startsAt: acceptedAt, endsAt: terms.endsAt } });
  }
  const sides = byOwner ? (['owner', 'partner'] as const) : (['partner', 'owner'] as const);
  const told = (name: string, when: Date, by: string, of: string, after: object): Telling => ({
    ...{ name, at: when, by, agencyId: of, new: after },
    ...{ subject: 'agreement', subjectId: id, agencies: [agencyId, coordinatorId] },
  });
  const [from, other] = byOwner ? [agencyId, coordinatorId] : [coordinatorId, agencyId];
  const offer = { agencyId, coordinatorId, version: 1, side: sides[0], ...toldTerms(terms) };
  await tellAll(db, [
    told('coordination.offered', offered.at, offered.by, from, offer),
    ...(acceptedAt && acceptedById
      ? [told('coordination.accepted', acceptedAt, acceptedById, other, { version: 1, side: sides[1] })]
      : []),
  ]);
  if (acceptedAt) return;
  const deciding = { agencyId: other, role: { in: ['administrator' as const, 'coordinator' as const] } };
  await giveNotice(db, { coordinationId: id }, 'coordination.offered', deciding);
}
