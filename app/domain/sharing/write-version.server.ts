import type { Context } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import type { Side, Terms, VersionKind } from './agreement.ts';
import type { Signature } from './sharing-forms.ts';
import { checkSigned } from './sign.rules.ts';

interface Writing {
  agreementId: string;
  number: number;
  kind: VersionKind;
  terms: Terms;
  note: string;
  side: Side;
  signature: Signature;
}

/** Keeps terms as the next version of an agreement, signed by the side that offers them. */
export async function writeVersion(ctx: Context, { agreementId, number, kind, terms, note, side, signature }: Writing) {
  await checkOwnSignature(ctx, signature);
  const { scope, ...rest } = terms;
  return ctx.db.agreementVersion.create({
    data: {
      id: newId(ctx.now.getTime()),
      agreementId,
      number,
      kind,
      ...rest,
      scope: scope as Prisma.InputJsonObject,
      note,
      offeredById: ctx.actor.person.id,
      offeredByAgencyId: ctx.actor.agency.id,
      createdAt: ctx.now,
      ...signedBy(ctx, side, signature),
    },
  });
}

/** What says of a version that a side signed it. */
export function signedBy({ actor, now }: Context, side: Side, signature: Signature) {
  const [signatory, letter] = [signature.signatory ?? null, signature.letter ?? null];
  return side === 'owner'
    ? { ownerAcceptedAt: now, ownerAcceptedById: actor.person.id, ownerSignatory: signatory, ownerLetter: letter }
    : { partnerAcceptedAt: now, partnerAcceptedById: actor.person.id, partnerSignatory: signatory, partnerLetter: letter };
}

/** @throws Refused where the actor's agency signs by letter, and no letter is named */
export async function checkOwnSignature({ actor, db }: Context, signature: Signature): Promise<void> {
  const { signsByLetter } = await db.agency.findUniqueOrThrow({
    where: { id: actor.agency.id },
    select: { signsByLetter: true },
  });
  checkSigned(signsByLetter, signature);
}
