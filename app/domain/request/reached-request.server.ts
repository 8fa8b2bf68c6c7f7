import type { Fact } from '#app/domain/activity/fact.ts';
import { type Actor, allow, permits } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { access, commandOf } from './access.ts';
import { can, type Standing, stateAfter } from './request.rules.ts';
import { type RequestAct, type RequestSide, type RequestState, requestActs } from './request.ts';

export type Reached = Awaited<ReturnType<ReturnType<typeof reach>['request']>>;

/** A request about to change: reached, locked until the transaction ends, and read again, since another may have answered meanwhile. */
export async function reachLockedRequest(ctx: Context, id: string): Promise<Reached> {
  const request = await reach(ctx).request(id);
  await ctx.db.$queryRaw(Prisma.sql`SELECT 1 FROM request WHERE id = ${request.id}::uuid FOR UPDATE`);
  return reach(ctx).request(id);
}

/** How a request stands, for the rules. */
function standingOf({ state, promisedOn, toAgencyId }: Pick<Reached, 'state' | 'promisedOn' | 'toAgencyId'>): Standing {
  return { state, promised: promisedOn !== null, outside: toAgencyId === null };
}

/** The actor's side of a request that they see. */
export function sideOf({ agency }: Pick<Actor, 'agency'>, { agencyId }: Pick<Reached, 'agencyId'>): RequestSide {
  return agency.id === agencyId ? 'asker' : 'asked';
}

/**
 * Lets those pass who may do it for their side now; the state that it leads to.
 * @throws NotAllowed, Conflict
 */
export function decide(actor: Actor, act: RequestAct, request: Reached): RequestState {
  allow(actor, access, commandOf[act]);
  return stateAfter(act, standingOf(request), sideOf(actor, request));
}

/** What the actor can do to a request now. */
export function actsNow(actor: Actor, request: Reached): RequestAct[] {
  const [standing, side] = [standingOf(request), sideOf(actor, request)];
  return requestActs.filter((act) => can(act, standing, side) && permits(actor, access, commandOf[act]));
}

/** What happened to a request, as the trails of its two agencies have it, and nobody else's. */
export function requestFact(
  { id, agencyId, toAgencyId }: Pick<Reached, 'id' | 'agencyId' | 'toAgencyId'>,
  told: Pick<Fact, 'name' | 'old' | 'new'>,
): Fact {
  return { subject: 'request', subjectId: id, agencies: [agencyId, ...(toAgencyId ? [toAgencyId] : [])], ...told };
}
