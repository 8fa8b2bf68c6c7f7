import type { Context } from '#app/domain/command.server.ts';
import type { Blocker } from '#app/platform/prisma/client.ts';
import { freerNamed, freerOf } from './freer-of.server.ts';

/** What a blocker says now, as events keep it. */
export async function saidOf({ actor, db }: Context, blocker: Blocker) {
  const named = await db.blocker.findUniqueOrThrow({ where: { id: blocker.id }, include: freerNamed });
  const linked = blocker.linkedItemId
    ? await db.item.findUnique({ where: { id: blocker.linkedItemId }, select: { key: true } })
    : null;
  return {
    cause: blocker.cause,
    line: blocker.line,
    freer: freerOf(named, actor.person.locale),
    neededBy: blocker.neededBy.toISOString().slice(0, 10),
    costPerDay: blocker.costPerDay?.toNumber() ?? null,
    currency: blocker.currency,
    costSource: blocker.costSource,
    linked: linked?.key ?? null,
    criteria: blocker.criteria,
    legalBasis: blocker.legalBasis,
    documentState: blocker.documentState,
    funding: blocker.fundingLineId,
  };
}
