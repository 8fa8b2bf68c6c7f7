import { type Names, nameIn } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import type { Blocker } from '#app/platform/prisma/client.ts';
import type { Freer } from './blocker.ts';

/** What a blocker says now, as events keep it. */
export async function saidOf(ctx: Context, blocker: Blocker) {
  const { db } = ctx;
  const linked = blocker.linkedItemId
    ? await db.item.findUnique({ where: { id: blocker.linkedItemId }, select: { key: true } })
    : null;
  return {
    cause: blocker.cause,
    line: blocker.line,
    freer: await freerOf(ctx, blocker),
    neededBy: blocker.neededBy.toISOString().slice(0, 10),
    costPerDay: blocker.costPerDay?.toNumber() ?? null,
    currency: blocker.currency,
    costSource: blocker.costSource,
    linked: linked?.key ?? null,
    criteria: blocker.criteria,
    legalBasis: blocker.legalBasis,
    documentState: blocker.documentState,
  };
}

async function freerOf({ actor, db }: Context, { personId, teamId, agencyId, party }: Blocker): Promise<Freer> {
  if (personId) {
    const { name } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
    return { kind: 'person', id: personId, name };
  }
  if (teamId) {
    const { name } = await db.team.findUniqueOrThrow({ where: { id: teamId }, select: { name: true } });
    return { kind: 'team', id: teamId, name };
  }
  if (!agencyId) return { kind: 'party', id: party ?? '', name: party ?? '' };
  const { code, names } = await db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { code: true, names: true } });
  return { kind: 'agency', id: code, name: nameIn(names as Names, actor.person.locale) };
}
