import type { Context } from '#app/domain/command.server.ts';
import { Refused, refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { lastAdministratorProblem } from './last-administrator.rules.ts';

/**
 * A person of the agency one acts for, found under a lock on the agency, so that two changes of who administers it wait for each other,
 * and under one on the person, so that another agency takes nobody in whom this one is shutting out.
 */
export async function lockPerson(ctx: Context, personId: string) {
  const { id } = ctx.actor.agency;
  await ctx.db.$queryRaw`SELECT 1 FROM agency WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  await ctx.db.$queryRaw`
    SELECT 1 FROM person p JOIN membership m ON m.person_id = p.id
    WHERE p.id = ${idOf(personId)}::uuid AND m.agency_id = ${id}::uuid FOR NO KEY UPDATE OF p`;
  return reach(ctx).person(personId);
}

export type LockedPerson = Awaited<ReturnType<typeof lockPerson>>;

/** Somebody whom the agency one acts for has invited and who is still to accept, found under a lock, so that they do not accept meanwhile. */
export async function lockInvitation(ctx: Context, personId: string) {
  const { id } = ctx.actor.agency;
  await ctx.db.$queryRaw`SELECT 1 FROM agency WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  await ctx.db.$queryRaw`
    SELECT 1 FROM person p JOIN one_time_link l ON l.person_id = p.id
    WHERE p.id = ${idOf(personId)}::uuid AND l.agency_id = ${id}::uuid AND l.purpose = 'belong' AND l.used_at IS NULL
    FOR NO KEY UPDATE OF p`;
  return reach(ctx).invitation(personId);
}

/** Administrators who can sign in: one who was only invited cannot yet. */
const administers = {
  role: 'administrator',
  endedAt: null,
  person: { disabledAt: null, passwordHash: { not: null } },
} as const satisfies Prisma.MembershipWhereInput;

/** @throws Refused where the agency would be left without an administrator who can sign in */
export async function refuseLastAdministrator({ actor, db }: Context, person: LockedPerson, field = 'person'): Promise<void> {
  const others = await db.membership.count({
    where: { ...administers, agencyId: actor.agency.id, personId: { not: person.id } },
  });
  const { membership, disabledAt } = person;
  const belongs = membership.endedAt === null && disabledAt === null;
  const problem = lastAdministratorProblem({ role: membership.role, belongs }, others, field);
  if (problem) throw new Refused([problem]);
}

/** @throws Refused where another agency would be left without an administrator, were the person's place in it to wait to be accepted anew */
export async function refuseLastAdministratorElsewhere(
  db: Db,
  person: { id: string; name: string },
  agencyId: string,
): Promise<void> {
  const alone = await db.membership.count({
    where: {
      personId: person.id,
      role: 'administrator',
      endedAt: null,
      agencyId: { not: agencyId },
      agency: { memberships: { none: { ...administers, personId: { not: person.id } } } },
    },
  });
  if (alone > 0) throw refuse('person', 'last_administrator_elsewhere', { name: person.name });
}

/** Whether another agency has had the person for longer: it keeps the account, so that no other can take it over. */
export async function isKeptElsewhere(db: Db, person: LockedPerson): Promise<boolean> {
  const { agencyId, since } = person.membership;
  // Of two that took the person in at the same moment, one keeps the account, not both.
  const longer = [{ since: { lt: since } }, { since, agencyId: { lt: agencyId } }];
  return (await db.membership.count({ where: { personId: person.id, endedAt: null, OR: longer } })) > 0;
}

/** The agency to act for on signing in: the one acted for last, else the first joined; one left only where no other remains. */
export async function agencyToActFor(db: Db, personId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m.agency_id AS id FROM membership m
    LEFT JOIN LATERAL (SELECT max(s.created_at) AS at FROM session s WHERE s.person_id = m.person_id AND s.agency_id = m.agency_id) last ON true
    WHERE m.person_id = ${personId}::uuid
    ORDER BY m.ended_at DESC NULLS FIRST, last.at DESC NULLS LAST, m.since LIMIT 1`;
  return rows[0]?.id ?? null;
}
