import type { Fact } from '#app/domain/activity/fact.ts';
import type { Actor } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import { Conflict } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { Side } from '../agreement.ts';
import { type Standing, standingOf } from '../state.rules.ts';

export type ReachedCoordination = Awaited<ReturnType<ReturnType<typeof reach>['coordination']>>;
type Version = ReachedCoordination['versions'][number];

/** Coordination terms about to change, reached, locked until the transaction ends, and read again: another may have written meanwhile. */
export async function reachLockedCoordination(ctx: Context, id: string): Promise<ReachedCoordination> {
  const coordination = await reach(ctx).coordination(id);
  await ctx.db.$queryRaw(Prisma.sql`SELECT 1 FROM coordination WHERE id = ${coordination.id}::uuid FOR UPDATE`);
  return reach(ctx).coordination(id);
}

/** The side that the actor is on: the owner is the agency that is seen. */
export function sideOf(actor: Actor, { agencyId }: { agencyId: string }): Side {
  return agencyId === actor.agency.id ? 'owner' : 'partner';
}

/** How coordination terms stand at a moment, as agreements do. */
export function standing({ endedAt, versions }: Pick<ReachedCoordination, 'endedAt' | 'versions'>, now: Date): Standing<Version> {
  return standingOf({ revokedAt: endedAt, versions }, now);
}

/** @throws Conflict where it was ended */
export function notEnded({ endedAt }: { endedAt: Date | null }): void {
  if (endedAt) throw new Conflict('agreement_over');
}

/**
 * The terms that wait for the actor's side.
 * @throws Conflict where nothing waits for it, or something else than what was read
 */
export function waitingFor(actor: Actor, coordination: ReachedCoordination, version: number, now: Date): Version {
  const { pending, waitsFor } = standing(coordination, now);
  if (!pending || pending.number !== version) throw new Conflict('agreement_moved_on');
  if (waitsFor !== sideOf(actor, coordination)) throw new Conflict('agreement_waits_for_other');
  return pending;
}

/** What happened to coordination terms, as both agencies' trails have it; `rights` says that the coordinator sees something else now. */
export async function coordinationFact(
  { db }: Pick<Context, 'db'>,
  { id, agencyId, coordinatorId }: { id: string; agencyId: string; coordinatorId: string },
  { rights = false, ...told }: Pick<Fact, 'name' | 'old' | 'new'> & { rights?: boolean },
): Promise<Fact> {
  const having = { agencyId: coordinatorId, role: 'coordinator' as const, endedAt: null };
  const people = rights ? await db.membership.findMany({ where: having }) : [];
  return {
    ...{ subject: 'agreement', subjectId: id, agencies: [agencyId, coordinatorId] },
    ...(rights && { rightsOf: people.map(({ personId }) => personId) }),
    ...told,
  };
}
