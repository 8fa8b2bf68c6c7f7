import type { Actor } from '#app/domain/actor.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';

/*
 * What is a person's own in several agencies. In the browser they find all of it; a token is one agency's, which may read it and what it
 * answers: it knows nothing of the others.
 */

/** The actor's own tokens, of agencies that they belong to now. */
export function ownTokens(actor: Actor): Prisma.ApiTokenWhereInput {
  const personId = actor.person.id;
  return { personId, agency: { memberships: { some: { personId, endedAt: null } } }, ...(!inBrowser(actor) && actingFor(actor)) };
}

/** The actor's own sessions; by a token those that act for its agency. */
export function ownSessions(actor: Actor): Prisma.SessionWhereInput {
  return { personId: actor.person.id, ...(!inBrowser(actor) && actingFor(actor)) };
}

/** Whether the actor's other agencies are theirs to see: not by a token. */
export function inBrowser(actor: Pick<Actor, 'via'>): boolean {
  return actor.via === 'session';
}

const actingFor = (actor: Actor) => ({ agencyId: actor.agency.id });
