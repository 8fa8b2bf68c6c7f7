import { namesOf } from '#app/domain/activity/names-of.server.ts';
import { permits } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import type { CoordinationVersion } from '#app/platform/prisma/client.ts';
import { access } from '../../access.ts';
import { partyOf } from '../../lines.server.ts';
import { daysOf } from '../../terms/period.rules.ts';
import type { CoordinationVersionLine } from '../coordination.ts';
import { coordinationInput } from '../coordination-forms.ts';
import { sideOf, standing } from '../reached-coordination.server.ts';

/** Coordination terms: how they stand, what they show, their versions, and what one can do now. */
export const coordinationPage = query({
  name: 'coordination-page',
  summary: 'Show coordination terms: how they stand, what they show, and their versions',
  input: coordinationInput,
  example: (world) => ({ input: { coordination: world.coordination } }),
  async run(ctx, input) {
    const { actor, db, now } = ctx;
    const coordination = await reach(ctx).coordination(input.coordination);
    const { id, agency, coordinator, versions, endedAt, endedByAgencyId, endedReason } = coordination;
    const side = sideOf(actor, coordination);
    const { state, current, pending, waitsFor } = standing(coordination, now);
    const names = await namesOf(
      db,
      versions.map(({ offeredById }) => offeredById),
    );
    const own = await db.agency.findUniqueOrThrow({ where: { id: actor.agency.id }, select: { signsByLetter: true } });
    const decides = permits(actor, access, 'change-coordination');
    return {
      coordination: {
        ...{ id, side, state, waitsFor, owner: partyOf(agency), coordinator: partyOf(coordinator) },
        current: current?.number ?? null,
        pending: pending?.number ?? null,
        ended: endedAt && { at: endedAt.toISOString(), byOwner: endedByAgencyId === agency.id, reason: endedReason },
        signsByLetter: own.signsByLetter,
      },
      versions: versions.map((version) => versionLine(version, agency, names)),
      today: dayIn(agency.zone, now),
      can: {
        answer: decides && pending !== null && waitsFor === side,
        change: decides && endedAt === null,
        end: decides && endedAt === null,
      },
    };
  },
});

function versionLine(
  version: CoordinationVersion,
  owner: { id: string; zone: string },
  names: ReadonlyMap<string, string>,
): CoordinationVersionLine {
  const { number, kind, shows, ceiling, legalBasis, note, declinedAt } = version;
  const signed = (at: Date | null, signatory: string | null, letter: string | null) =>
    at && { at: at.toISOString(), signatory, letter };
  return {
    ...{ number, kind, shows, ceiling, legalBasis, note },
    by: version.offeredByAgencyId === owner.id ? 'owner' : 'partner',
    byName: names.get(version.offeredById) ?? null,
    at: version.createdAt.toISOString(),
    ...daysOf(version, owner.zone),
    signed: {
      owner: signed(version.ownerAcceptedAt, version.ownerSignatory, version.ownerLetter),
      partner: signed(version.partnerAcceptedAt, version.partnerSignatory, version.partnerLetter),
    },
    standsAt: version.standsAt?.toISOString() ?? null,
    declined: declinedAt && { at: declinedAt.toISOString(), reason: version.declinedReason ?? '' },
  };
}
