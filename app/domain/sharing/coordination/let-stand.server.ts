import type { Context } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import type { CoordinationVersion, VersionKind } from '#app/platform/prisma/client.ts';
import type { Side } from '../agreement.ts';
import type { Signature } from '../sharing-forms.ts';
import { beginOf } from '../state.rules.ts';
import { checkOwnSignature, signedBy } from '../write-version.server.ts';
import type { CoordinationTerms } from './coordination.ts';

interface Writing {
  coordinationId: string;
  number: number;
  kind: VersionKind;
  terms: CoordinationTerms;
  note: string;
  side: Side;
  signature: Signature;
}

/** Keeps terms as the next version, signed by the side that offers them. */
export async function writeCoordinationVersion(ctx: Context, { terms, side, signature, ...version }: Writing) {
  await checkOwnSignature(ctx, signature);
  return ctx.db.coordinationVersion.create({
    data: {
      ...{ id: newId(ctx.now.getTime()), ...version, ...terms },
      offeredById: ctx.actor.person.id,
      offeredByAgencyId: ctx.actor.agency.id,
      createdAt: ctx.now,
      ...signedBy(ctx, side, signature),
    },
  });
}

/** Lets a version stand from now on: what was granted before ends where it begins, and what it grants is written down for `reach`. */
export async function letCoordinationStand(
  { db, now }: Context,
  { agencyId, coordinatorId }: { agencyId: string; coordinatorId: string },
  version: CoordinationVersion,
): Promise<void> {
  const { id: versionId, coordinationId, shows, ceiling, endsAt } = version;
  await db.coordinationVersion.update({ where: { id: versionId }, data: { standsAt: now } });
  const begins = beginOf({ ...version, standsAt: now });
  await db.coordinationGrant.updateMany({ where: { coordinationId, endsAt: { gt: begins } }, data: { endsAt: begins } });
  await db.coordinationGrant.create({
    data: {
      id: newId(now.getTime()),
      coordinationId,
      versionId,
      agencyId,
      coordinatorId,
      shows,
      ceiling,
      startsAt: begins,
      endsAt,
    },
  });
}
