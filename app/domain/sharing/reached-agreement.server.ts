import type { Actor } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import { Conflict, NotAllowed } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { Side } from './agreement.ts';
import { standingOf } from './state.rules.ts';

export type Reached = Awaited<ReturnType<ReturnType<typeof reach>['agreement']>>;

/** An agreement about to change, reached, locked until the transaction ends, and read again: another may have written meanwhile. */
export async function reachLockedAgreement(ctx: Context, id: string): Promise<Reached> {
  const agreement = await reach(ctx).agreement(id);
  await ctx.db.$queryRaw(Prisma.sql`SELECT 1 FROM agreement WHERE id = ${agreement.id}::uuid FOR UPDATE`);
  return reach(ctx).agreement(id);
}

/** The side that the actor is on: whoever is not of the backlog's agency sees it as its partner. */
export function sideOf(actor: Actor, { backlog }: { backlog: { agencyId: string } }): Side {
  return backlog.agencyId === actor.agency.id ? 'owner' : 'partner';
}

/**
 * The terms that wait for the actor's side.
 * @throws Conflict where nothing waits for it, or something else than what was read
 */
export function waitingFor(actor: Actor, agreement: Reached, version: number, now: Date) {
  const { pending, waitsFor } = standingOf(agreement, now);
  if (!pending || pending.number !== version) throw new Conflict('agreement_moved_on');
  if (waitsFor !== sideOf(actor, agreement)) throw new Conflict('agreement_waits_for_other');
  return pending;
}

/** @throws NotAllowed where the backlog is another agency's */
export function ownerOnly(actor: Actor, { agencyId }: { agencyId: string }): void {
  if (agencyId !== actor.agency.id) throw new NotAllowed('owned_elsewhere');
}
