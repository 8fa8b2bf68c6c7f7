import type { Names } from '#app/domain/actor.ts';
import type { AgreementVersion } from '#app/platform/prisma/client.ts';
import type { Party, Signed, VersionLine } from './agreement.ts';
import { daysOf } from './terms/period.rules.ts';
import { termsOf } from './terms/terms-of.ts';

/** An agency as both sides of an agreement are shown it. */
export function partyOf({ code, names }: { code: string; names: unknown }): Party {
  return { code, names: names as Names };
}

interface Around {
  owner: string;
  zone: string;
  names: ReadonlyMap<string, string>;
}

/** A version of the terms as both sides are shown it. */
export function versionLine(version: AgreementVersion, { owner, zone, names }: Around): VersionLine {
  const { startsAt, endsAt, scope, level, ceiling, hides, escalates } = termsOf(version);
  const { number, kind, note, declinedAt, declinedReason } = version;
  return {
    ...{ number, kind, note, scope, level, ceiling, hides, escalates },
    by: version.offeredByAgencyId === owner ? 'owner' : 'partner',
    byName: names.get(version.offeredById) ?? null,
    at: version.createdAt.toISOString(),
    ...daysOf({ startsAt, endsAt }, zone),
    signed: {
      owner: signed(version.ownerAcceptedAt, version.ownerSignatory, version.ownerLetter),
      partner: signed(version.partnerAcceptedAt, version.partnerSignatory, version.partnerLetter),
    },
    standsAt: version.standsAt?.toISOString() ?? null,
    declined: declinedAt && { at: declinedAt.toISOString(), reason: declinedReason ?? '' },
  };
}

function signed(at: Date | null, signatory: string | null, letter: string | null): Signed | null {
  return at && { at: at.toISOString(), signatory, letter };
}
